import { describe, expect, it } from 'vitest';
import {
  extendEditionYaml,
  writeEditionYaml,
  type Additions,
} from '../../../src/editions/propose/propose-yaml.ts';
import { editionSchema, type EditionData } from '../../../src/entries/editions.ts';
import { parseYamlRecord } from '../../../src/model/yaml-record.ts';

const none: Additions = { spans: [], counts: [], rules: [], corrections: [], gaps: [] };
const correction: EditionData['corrections'][number] = {
  at: 'p1',
  was: '',
  now: '“A: #b', // characters that YAML would read as its own
  kind: 'unreviewed',
  certainty: 'probable',
  why: '待核：正文多',
};
const block = [
  '# 编者甲',
  'source: page # 见来源',
  'spans:',
  '  # 题',
  '  - lines: 7 # 题在文后',
  '    moved: 移前',
  '',
  '  - lines: 1-3',
  'rules:',
  '  - { rule: fullwidth-punctuation, count: 3, why: 半角 }',
  'corrections:',
  '  - at: p1',
  '    was: "甲"',
  "    now: '乙'",
  '    kind: typo',
  '    certainty: certain',
  '    why: |-',
  '      缘由一行',
  '      又一行',
  '',
  '# 尾注',
  '',
].join('\n');

const read = (text: string | undefined): EditionData => {
  const record = parseYamlRecord(text ?? '');
  expect(record.errors).toEqual([]);
  return editionSchema.parse(record.value);
};

/** The lines that were there, in their order, are there. */
function keeps(text: string | undefined, old: string): void {
  const lines = (text ?? '').split('\n');
  let at = 0;
  for (const line of old.split('\n').filter((words) => words !== '')) {
    at = lines.indexOf(line, at) + 1;
    expect(at, line).toBeGreaterThan(0);
  }
}

describe('additions to the file of an edition', () => {
  it('go behind the last entry of their list and leave every line as it was', () => {
    const text = extendEditionYaml(block, {
      ...none,
      corrections: [correction, { ...correction, at: 'p2' }],
    });
    keeps(text, block);
    expect(read(text).corrections).toEqual([
      ...read(block).corrections,
      correction,
      { ...correction, at: 'p2' },
    ]);
    expect(text).toContain("      又一行\n  - at: p1\n    was: ''\n");
    expect(text).toContain('# 尾注');
  });

  it('make the lists that are not there yet', () => {
    const gap = { at: 'p1', after: '甲', kind: 'lost' as const, why: '待核' };
    const text = extendEditionYaml(block, { ...none, gaps: [gap] });
    keeps(text, block);
    expect(read(text)).toEqual({ ...read(block), gaps: [gap] });
  });

  it('go into the last list and into new ones behind it', () => {
    const gap = { at: 'p1', kind: 'lost' as const, why: '待核' };
    const old = 'source: page\nspans:\n  - lines: 1\ngaps:\n  - { at: p2, kind: lost, why: 断栏 }\n';
    const text = extendEditionYaml(old, { ...none, corrections: [correction], gaps: [gap] });
    keeps(text, old);
    expect(read(text)).toMatchObject({ corrections: [correction], gaps: [{ at: 'p2' }, gap] });
  });

  it('put spans in their places, before, between and after', () => {
    const spans = [
      { index: 0, span: { lines: '9' } },
      { index: 2, span: { lines: '11', moved: '待核' } },
      { index: 3, span: { lines: '12-13' } },
      { index: 5, span: { lines: '15' } },
    ];
    const text = extendEditionYaml(block, { ...none, spans });
    keeps(text, block);
    expect(read(text).spans.map(({ lines }) => lines)).toEqual(['9', '7', '11', '12-13', '1-3', '15']);
  });

  it('raise a count in place', () => {
    const text = extendEditionYaml(block, { ...none, counts: [{ index: 0, count: 12 }] });
    expect(text).toBe(block.replace('count: 3', 'count: 12'));
  });

  it.each([
    ['flow lists', 'source: page\nspans: [{ lines: 1 }, { lines: 3 }] # 行次\ncorrections: []\n'],
    [
      'flow lists over lines',
      'source: page\nspans: [\n  { lines: 1 }, # 甲\n  { lines: 3 }, # 乙\n]\ncorrections:\n  []\n',
    ],
    ['one flow mapping', '{ source: page, spans: [{ lines: 1 }, { lines: 3 }] }\n'],
    ['lists that are not indented', 'source: page\nspans:\n- lines: 1\n# 乙\n- lines: 3\n'],
    ['no line end at the end', 'source: page\nspans:\n  - lines: 1\n  - lines: 3'],
    ['an empty item at the end', 'source: page\nrules: []\nspans:\n  - lines: 1\n  - lines: 3\n\n\n# 完\n'],
  ])('are written into %s', (_, old) => {
    const text = extendEditionYaml(old, {
      ...none,
      spans: [
        { index: 0, span: { lines: '9' } },
        { index: 2, span: { lines: '2', moved: '待核' } },
        { index: 4, span: { lines: '4-5' } },
      ],
      corrections: [correction],
    });
    const data = read(text);
    expect(data.spans.map(({ lines }) => lines)).toEqual(['9', '1', '2', '3', '4-5']);
    expect(data.corrections).toEqual([correction]);
    for (const comment of old.match(/#.*/g) ?? []) expect(text).toContain(comment);
  });

  it('keep the line ends of the file', () => {
    const text =
      extendEditionYaml(block.replaceAll('\n', '\r\n'), { ...none, corrections: [correction] }) ?? '';
    expect(text.match(/(?<!\r)\n/g)).toBeNull();
    expect(read(text).corrections).toHaveLength(2);
  });

  it('are refused by a file that is no edition', () => {
    expect(extendEditionYaml('- a\n- b\n', none)).toBeUndefined();
    expect(extendEditionYaml('source: page\n', none)).toBeUndefined();
  });
});

describe('the file of a new edition', () => {
  it('reads back as it was meant', () => {
    const data: EditionData = {
      source: 'page',
      spans: [{ lines: '7', moved: '待核' }, { lines: '1-3' }],
      rules: [
        { rule: 'fullwidth-punctuation', count: 2, why: "来源以半角的 , : ; ? ! ( ) 代 '全角'", places: [] },
      ],
      corrections: [correction],
      gaps: [{ at: 's4', kind: 'lost', why: '待核：…' }],
      doubts: [],
      struck: [],
    };
    const text = writeEditionYaml(data);
    expect(read(text)).toEqual(data);
    expect(text).toContain('  - lines: 7\n    moved: 待核\n  - lines: 1-3\n');
    expect(writeEditionYaml({ ...data, rules: [], corrections: [], gaps: [] })).not.toMatch(
      /rules|corrections|gaps/,
    );
  });
});
