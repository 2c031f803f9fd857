import { describe, expect, test } from 'vitest';
import { invisibleInFile, invisibleInValues } from '../../../src/model/invisible-characters.ts';
import { parseYamlRecord } from '../../../src/model/yaml-record.ts';

const codes: readonly [string, string][] = [
  ['FEFF', '\uFEFF'],
  ['00A0', '\u00A0'],
  ['2028', '\u2028'],
  ['2029', '\u2029'],
  ['0009', '\t'],
  ['000D', '\r'],
  ['0007', '\u0007'],
  ['0085', '\u0085'],
  ['00AD', '\u00AD'],
  ['200B', '\u200B'],
  ['200D', '\u200D'],
  ['200F', '\u200F'],
  ['202E', '\u202E'],
  ['2066', '\u2066'],
  ['2060', '\u2060'],
  ['2009', '\u2009'],
  ['202F', '\u202F'],
  ['3164', '\u3164'],
  ['FE0F', '\uFE0F'],
];

describe('a file', () => {
  test.each(codes)('U+%s is found at its place', (code, character) => {
    expect(invisibleInFile(`标题\n第一句。\n𠀀养老${character}服务`, 'a.md')).toEqual([
      expect.objectContaining({ path: 'a.md', line: 3, column: 4, rule: 'invisible-character' }),
    ]);
    expect(invisibleInFile(`养老${character}服务`, 'a.md')[0]?.message).toContain(`U+${code}`);
  });

  test('what can be seen is none of it', () => {
    expect(invisibleInFile('一、　养老 服务：“医育”…—·、〔2024〕\r\n𠀀㎡ é ½ ％\n', 'a.md')).toEqual([]);
  });

  test('each is told', () => {
    expect(
      invisibleInFile('a\u200Bb\u200Bc\nd\u00A0e', 'a.md').map(({ line, column }) => [line, column]),
    ).toEqual([
      [1, 2],
      [1, 4],
      [2, 2],
    ]);
  });
});

describe('a record', () => {
  const problemsOf = (collection: 'glossary' | 'editions', yaml: string): number[] =>
    invisibleInValues(collection, parseYamlRecord(yaml), yaml, 'a.yaml').map(({ line }) => line);

  test('an escape is found where it stands', () => {
    expect(problemsOf('glossary', 'term: 托位\naliases:\n  - 托位数\n  - "托\\u200B位"\n')).toEqual([4]);
  });

  test('an edition may show by an escape what the received file held, and not what is set for it', () => {
    const ledger = (field: string): string => `corrections:\n  - was: "a${field}"\n    now: "b"\n`;
    expect(problemsOf('editions', ledger('\\u00A0'))).toEqual([]);
    expect(problemsOf('editions', 'corrections:\n  - was: a\n    now: "b\\u00A0"\n')).toEqual([3]);
  });
});
