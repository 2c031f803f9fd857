import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnnotations, writeAnnotations } from '../../../src/features/notes/annotation-file.ts';
import { mergeNotes } from '../../../src/features/notes/merge-notes.ts';
import { markColours, type Note } from '../../../src/features/notes/note.ts';
import { readMarkdown, writeMarkdown } from '../../../src/features/notes/notes-markdown.ts';
import { costOf } from '../cost-of.ts';

const site = 'https://example.org/wenku/';
const now = '2026-11-22T00:00:00.000Z';

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '-->',
  '<!-- end -->',
  '<!-- words -->',
  '__proto__',
  '# 题',
  '1. 一',
  '  空格开头',
  '> 引',
  '\\',
  '<!-- note {"id":1} -->',
  '*粗*',
  '</textarea>',
  '&lt;',
);
const line = fc.oneof(
  hostile,
  fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => text.replace(/[\r\n\u2028\u2029\v\f\u0085]/g, '')),
);
const words = fc.array(line, { maxLength: 4 }).map((lines) =>
  lines
    .map((own) => own.trimEnd())
    .join('\n')
    .trim(),
);
const note: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  source: fc.constantFrom('documents/a', 'documents/b-2'),
  title: line,
  part: fc.constantFrom('p1', 's3-c4-p1'),
  exact: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  prefix: line,
  suffix: line,
  colour: fc.constantFrom(...markColours.map(({ value }) => value)),
  words,
  created: time,
  updated: time,
  others: fc.array(fc.record({ words, updated: time }), { maxLength: 2 }),
});
const notes = fc.uniqueArray(note, { selector: ({ id }) => id, maxLength: 6 });
const bySource = (list: readonly Note[]): Note[] =>
  [...Map.groupBy(list, ({ source }) => source).values()].flat();

describe('what is exported is imported again', () => {
  test('as W3C annotations', () => {
    fc.assert(
      fc.property(notes, (list) => {
        expect(readAnnotations(writeAnnotations(list, site))).toEqual({ notes: list, unread: 0 });
      }),
    );
  });

  test('as Markdown', () => {
    fc.assert(
      fc.property(notes, (list) => {
        expect(readMarkdown(writeMarkdown(list, site), now)).toEqual({ notes: bySource(list), unread: 0 });
      }),
    );
  });

  test('as Markdown that says of notes that their text was changed since', () => {
    const later = '这一条已于2022年3月15日修改为：“甲*乙*”。';
    fc.assert(
      fc.property(notes, (list) => {
        const file = writeMarkdown(list, site, new Map(list.map(({ id }) => [id, later])));
        expect(file.split('这一条已于2022年3月15日修改为：“甲\\*乙\\*”。')).toHaveLength(list.length + 1);
        expect(readMarkdown(file, now)).toEqual({ notes: bySource(list), unread: 0 });
      }),
    );
  });

  test('twice, and over what is there, without doubles', () => {
    fc.assert(
      fc.property(notes, notes, (here, more) => {
        const all = mergeNotes(here, more).notes;
        for (const read of [
          readAnnotations(writeAnnotations(all, site)),
          readMarkdown(writeMarkdown(all, site), now),
        ]) {
          if ('problem' in read) throw new Error(read.problem);
          const again = mergeNotes(all, read.notes);
          expect(again.added).toBe(0);
          expect(again.notes).toHaveLength(all.length);
          expect(mergeNotes(again.notes, read.notes).notes).toEqual(again.notes);
        }
      }),
    );
  });

  test('the Markdown reads as a person writes it, with the records in one block at its end', () => {
    const base = {
      id: '00000000-0000-4000-8000-000000000000',
      prefix: '',
      suffix: '',
      created: now,
      updated: now,
    };
    const one = { ...base, source: 'documents/a', title: '一篇', part: 's1-p1', others: [] };
    const list: Note[] = [
      { ...one, exact: '引一句。', colour: 'yellow', words: '我想：\n好。' },
      { ...one, id: base.id.replace(/.$/, '1'), exact: '又一句。', colour: 'blue', words: '' },
    ];
    const file = writeMarkdown(list, site);
    const [text = '', block = ''] = file.split('<!-- notes version=1 -->');
    expect(text).toBe(
      [
        '# 我的笔记',
        '## 一篇',
        '> 引一句。',
        '我想：  \n好。',
        `[原文](${site}documents/a/#s1-p1 "第1条") · 2026年11月22日 · 黄·实线`,
        '> 又一句。',
        `[原文](${site}documents/a/#s1-p1 "第2条") · 2026年11月22日 · 蓝·点线`,
        '',
      ].join('\n\n'),
    );
    expect(block.trim()).toMatch(/^<!-- [^\n]*\n\{.*\}\n\{.*\}\n-->$/);
    // One broken record hides no good one.
    const broken = file.replace(/^\{/m, '{{');
    expect(readMarkdown(broken, now)).toEqual({ notes: [list[1]], unread: 1 });
  });

  test('a file of the first form is read still', () => {
    const [own] = fc.sample(note, { numRuns: 1, seed: 11 });
    if (!own) throw new Error('no sample');
    const record = writeMarkdown([{ ...own, words: '旧的话', others: [] }], site)
      .split('\n')
      .find((line) => line.startsWith('{'));
    const first = `<!-- notes version=1 -->\n\n# 我的笔记\n\n<!-- note ${record} -->\n\n> 引\n\n<!-- words -->\n\n新的话\n\n<!-- end -->\n`;
    const read = readMarkdown(first, now);
    if ('problem' in read) throw new Error(read.problem);
    expect(read.notes[0]).toMatchObject({ id: own.id, words: '新的话', others: [{ words: '旧的话' }] });
  });

  test('words changed in the Markdown are taken over, and the former ones kept', () => {
    const [own] = fc.sample(note, { numRuns: 1, seed: 7 });
    if (!own) throw new Error('no sample');
    const written = writeMarkdown([{ ...own, words: '旧的话', others: [] }], site).replace(
      /^旧的话$/m,
      '新的话\n\n> 又引一句',
    );
    const read = readMarkdown(written, now);
    if ('problem' in read) throw new Error(read.problem);
    expect(read.notes[0]).toMatchObject({
      words: '新的话\n\n> 又引一句',
      updated: now,
      others: [{ words: '旧的话' }],
    });
  });
});

test('no merge loses words, whatever the clocks say', () => {
  fc.assert(
    fc.property(notes, notes, fc.boolean(), (here, other, sameIds) => {
      const coming = sameIds ? other.map((own, index) => ({ ...own, id: here[index]?.id ?? own.id })) : other;
      const { notes: merged } = mergeNotes(here, coming);
      const said = merged.flatMap((own) =>
        [own.words, ...own.others.map((one) => one.words)].map((text) => text.trim()),
      );
      for (const own of [...here, ...coming]) {
        if (own.words.trim() !== '') expect(said).toContain(own.words.trim());
      }
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
    }),
  );
});

test('a merge costs in proportion to the notes', () => {
  const [own] = fc.sample(note, { numRuns: 1, seed: 7 });
  if (!own) throw new Error('no sample');
  const many = (length: number, from: number) =>
    Array.from({ length }, (_, index) => ({ ...own, id: `${from + index}`, exact: `${from + index}` }));
  const [few = 0, more = 0] = [500, 4000].map((length) => {
    const [here, coming] = [many(length, 0), many(length, length / 2)];
    return costOf(() => mergeNotes(here, coming));
  });
  expect(more / few).toBeLessThan(32);
});

describe('a bad file gets one plain sentence', () => {
  const problem = (content: string): unknown => {
    const read = readAnnotations(content);
    return 'problem' in read ? read.problem : read;
  };
  test('broken, something else, newer', () => {
    expect(problem('{"type": "AnnotationPage", "items": [')).toMatch(/不完整或已损坏/);
    expect(problem('[]')).toMatch(/不是笔记/);
    expect(problem('"笔记"')).toMatch(/不是笔记/);
    expect(problem('{"type":"AnnotationPage","version":2,"items":[]}')).toMatch(/较新的版本（2）/);
    expect(readMarkdown('# 别的', now)).toEqual({ problem: expect.stringMatching(/不是本页导出/) as string });
    expect(readMarkdown('<!-- notes version=9 -->', now)).toEqual({
      problem: expect.stringMatching(/较新的版本（9）/) as string,
    });
  });

  test('an item that is none is left out and counted; the others are read', () => {
    const good = JSON.parse(writeAnnotations(fc.sample(note, { numRuns: 2, seed: 3 }), site)) as {
      items: { target: { source: string }; id: string }[];
    };
    const [one] = good.items;
    if (!one) throw new Error('no sample');
    const bad = [
      null,
      7,
      {},
      { ...one, id: 'urn:uuid:__proto__' },
      { ...one, target: { ...one.target, source: 'javascript:alert(1)' } },
      { ...one, target: { ...one.target, source: 'https://example.org/documents/../../etc/' } },
      { ...one, created: 'gestern' },
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
    ];
    const read = readAnnotations(JSON.stringify({ ...good, items: [...bad, ...good.items] }));
    expect(read).toMatchObject({ unread: bad.length });
    expect('notes' in read && read.notes).toHaveLength(2);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('whatever comes, reading never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => void readAnnotations(content)));
    fc.assert(
      fc.property(
        fc.string(),
        (content) => void readMarkdown(`<!-- notes version=1 -->${content}<!-- note ${content} -->`, now),
      ),
    );
  });
});
