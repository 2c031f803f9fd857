import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesByFirstRule } from '../../../src/addresses/part-rules/first-rule.ts';
import { migrateRegister } from '../../../src/addresses/part-rules/migrate-register.ts';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { resolveAddress } from '../../../src/addresses/resolve-address.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { checkPermalinks } from '../../../src/permalinks/check-permalinks.ts';
import { renumberFiles } from '../../../src/permalinks/renumber-files.ts';
import { updateRegister } from '../../../src/permalinks/update-register.ts';
import { parseMarkdown } from '../../../src/text/parser.ts';

const law = [
  '## 第一章 总则',
  '第一条 为了发展托育，制定本条例。',
  '第二条 本市适用本条例，包括：',
  '（一）公办的；',
  '（二）民办的。',
  '其他机构参照执行。',
  '第十七条 应当公示。',
  '第十七条之一 不得预收。',
  '## 一、附',
  '第一，办好。',
].join('\n\n');

/** What the register of a folder held for the law under the first rule. */
const first = [
  'documents/law 甲市条例',
  '#ch1 第一章总则',
  '#ch1-a1-p1 第一条为了发展托育，制',
  '#ch1-a2-p1 第二条本市适用本条例，',
  '#ch1-c1-p1 （一）公办的；',
  '#ch1-c2-p1 （二）民办的。',
  '#ch1-p1 其他机构参照执行。',
  '#ch1-a17-p1 第十七条应当公示。',
  '#ch1-a17b-p1 第十七条之一不得预收。',
  '#s1 一、附',
  '#s1-i1 第一，办好。',
  '#s1-i1-p1 第一，办好。',
  '#ch1-p9 -> #ch1-p1',
].join('\n');

const moved = {
  'ch1-c1-p1': 'ch1-a2-p1-c1',
  'ch1-c2-p1': 'ch1-a2-p1-c2',
  'ch1-p1': 'ch1-a2-p2',
  'ch1-a17b-p1': 'ch1-a17-1-p1',
};

const register = (text: string) => parseRegister(text, 'content/permalinks.txt').register;

describe('a register that the first rule wrote', () => {
  it('names the parts as that rule did', () => {
    const ids = addressesByFirstRule(parseMarkdown(law)).flatMap(({ id, opens }) =>
      opens ? [opens, id] : [id],
    );
    expect(ids).toEqual([...(register(first).pages.get('documents/law')?.parts ?? [])].map(({ id }) => id));
  });

  it('is moved to today’s: every published address leads to its words', () => {
    const after = migrateRegister(register(first), [{ id: 'law', body: law }]);
    expect(Object.fromEntries(after.renumbered?.get('documents/law') ?? [])).toEqual(moved);
    for (const [before, now] of Object.entries({
      ...moved,
      'ch1-p9': 'ch1-a2-p2',
      'ch1-a1-p1': 'ch1-a1-p1',
    })) {
      expect(resolveAddress(after, `documents/law#${before}`)).toBe(`documents/law#${now}`);
    }
  });

  it('keeps an address that is another part’s today', () => {
    const body = ['第一章 总则', '## 第一章 总则', '为了发展托育。', '第一条 甲。'].join('\n\n');
    const text = [
      'documents/law 甲',
      '#ch1-p1 第一章总则',
      '#ch1b 第一章总则',
      '#ch1b-p1 为了发展托育。',
      '#ch1b-a1-p1 第一条甲。',
    ];
    const after = migrateRegister(register(text.join('\n')), [{ id: 'law', body }]);
    expect(after.pages.get('documents/law')?.parts.slice(0, 2)).toEqual([
      { id: 'ch1-p1', counted: 'p1', words: '第一章总则' },
      { id: 'ch1', counted: 'ch1', words: '第一章总则' },
    ]);
    expect(resolveAddress(after, 'documents/law#ch1b-a1-p1')).toBe('documents/law#ch1-a1-p1');
  });

  it('is left as it is by a text without articles, and once it has been moved', () => {
    const body = '## 一、甲\n\n乙。\n\n第一，丙。';
    const text = 'documents/a 甲\n#s1 一、甲\n#s1-p1 乙。\n#s1-i1 第一，丙。\n#s1-i1-p1 第一，丙。';
    const before = register(text);
    expect(migrateRegister(before, [{ id: 'a', body }])).toMatchObject({
      pages: before.pages,
      redirects: before.redirects,
    });
    const today = register(`rule 2\n${first}`);
    expect(migrateRegister(today, [{ id: 'law', body: law }])).toBe(today);
  });

  it('is refused by an engine that is older than it', () => {
    expect(parseRegister('rule 3', 'x').faults).toMatchObject([
      { line: 1, message: expect.stringContaining('第 3 版') },
    ]);
  });

  it('is written anew by one command, with the ledgers and paths that name its parts', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rule-'));
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write('permalinks.txt', first);
    write(
      'documents/law.md',
      `---\ntitle: 甲市条例\nkind: policy\ncompleteness: full\nrights: 测试\n---\n\n${law}\n`,
    );
    write('editions/law.yaml', 'source: x\ncorrections:\n  - at: ch1-p1\n  - { at: ch1-a1-p1, was: 甲 }\n');
    write('paths/one.yaml', 'read:\n  - ref: documents/law#ch1-c2-p1\n  - ref: documents/other#ch1-p1\n');

    const model = buildModel(loadContent(folder));
    expect(checkPermalinks(model)).toMatchObject([
      { rule: 'permalink-rule', message: expect.stringContaining('#ch1-c1-p1 改为 #ch1-a2-p1-c1') },
    ]);
    const update = updateRegister(model, { moves: [], keep: [], follow: false });
    if ('refusal' in update) throw new Error(update.refusal);
    writeFileSync(path.join(folder, 'permalinks.txt'), update.file);
    const changed = renumberFiles(folder, model.permalinks?.renumbered).map((file) =>
      path.relative(folder, file),
    );
    expect(changed).toEqual(['editions/law.yaml', 'paths/one.yaml']);
    expect(readFileSync(path.join(folder, 'editions/law.yaml'), 'utf8')).toContain(
      '- at: ch1-a2-p2\n  - { at: ch1-a1-p1,',
    );
    expect(readFileSync(path.join(folder, 'paths/one.yaml'), 'utf8')).toBe(
      'read:\n  - ref: documents/law#ch1-a2-p1-c2\n  - ref: documents/other#ch1-p1\n',
    );
    expect(checkPermalinks(buildModel(loadContent(folder)))).toEqual([]);
    expect(update.file).toContain('\nrule 2\n');
    expect(update.file).toContain('#ch1-p1 -> #ch1-a2-p2');
  });
});
