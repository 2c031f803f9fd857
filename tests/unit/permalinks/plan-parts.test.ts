import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike } from '../../../src/permalinks/opening-words.ts';
import { planParts } from '../../../src/permalinks/plan-parts.ts';
import type { PublishedPart } from '../../../src/addresses/register.ts';

/** "p1 words" for a part that is counted as it is published, "p1b(p2) words" for one that is not. */
const parts = (...lines: string[]): PublishedPart[] =>
  lines.map((line) => {
    const [, id = '', counted = id, words = ''] = /^([^( ]+)(?:\((.+)\))? (.*)$/.exec(line) ?? [];
    return { id, counted, words };
  });
const shown = (list: readonly PublishedPart[]): string[] =>
  list.map(({ id, counted, words }) => `${id}${id === counted ? '' : `(${counted})`} ${words}`);

function plan(published: string[], current: string[], more: { redirected?: string[]; keep?: string[] } = {}) {
  const result = planParts({
    published: parts(...published),
    current: parts(...current),
    redirected: new Set(more.redirected),
    keep: new Set(more.keep),
  });
  return {
    parts: shown(result.parts),
    shifted: result.shifted.map(({ id }) => id),
    replaced: result.replaced.map(({ id }) => id),
    missing: result.missing.map(({ id }) => id),
    added: result.added.map(({ id }) => id),
  };
}

const first = '照护由家庭社区机构共同承担';
const second = '托位按实际需要设置逐年增加';
const third = '经费由地方财政予以安排保障';
const fresh = '各方各负其责并且互相配合好';

describe('planParts', () => {
  it('leaves a page alone in which nothing moved', () => {
    const page = [`s1 一、总则`, `s1-p1 ${first}`, `s1-p2 ${second}`];
    expect(plan(page, page)).toEqual({ parts: page, shifted: [], replaced: [], missing: [], added: [] });
  });

  it('keeps the ids after a paragraph that was split, and gives its second half a letter', () => {
    expect(
      plan(
        [`p1 ${first}`, `p2 ${second}`, `p3 ${third}`],
        [`p1 ${first}`, `p2 ${fresh}`, `p3 ${second}`, `p4 ${third}`],
      ),
    ).toEqual({
      parts: [`p1 ${first}`, `p1b(p2) ${fresh}`, `p2(p3) ${second}`, `p3(p4) ${third}`],
      shifted: ['p2', 'p3'],
      replaced: [],
      missing: [],
      added: ['p1b'],
    });
  });

  it('knows ids again that were kept before, after one more split', () => {
    const held = [`p1 ${first}`, `p1b(p2) ${fresh}`, `p2(p3) ${second}`];
    const now = [`p1 ${first}`, `p2 ${fresh}`, `p3 另起一段新加的话`, `p4 ${second}`];
    expect(plan(held, now).parts).toEqual([
      `p1 ${first}`,
      `p1b(p2) ${fresh}`,
      `p3 另起一段新加的话`,
      `p2(p4) ${second}`,
    ]);
  });

  it('keeps every id below a heading that another heading pushed on', () => {
    const result = plan(
      [`s1 总则`, `s1-p1 ${first}`, `s2 保障措施`, `s2-p1 ${second}`],
      [`s1 总则`, `s1-p1 ${first}`, `s2 照护服务`, `s2-p1 ${fresh}`, `s3 保障措施`, `s3-p1 ${second}`],
    );
    expect(result.parts).toEqual([
      `s1 总则`,
      `s1-p1 ${first}`,
      `s1b(s2) 照护服务`,
      `s1b-p1(s2-p1) ${fresh}`,
      `s2(s3) 保障措施`,
      `s2-p1(s3-p1) ${second}`,
    ]);
    expect(result.missing).toEqual([]);
  });

  it('takes a corrected paragraph for the same one, and one with other words not', () => {
    expect(plan([`p1 照护由家庭社区机构共同承担`], [`p1 照护由家庭社区机构一同承担`]).replaced).toEqual([]);
    expect(plan([`p1 ${first}`], [`p1 ${second}`]).replaced).toEqual(['p1']);
    expect(plan([`p1 ${first}`], [`p1 ${second}`], { keep: ['p1'] })).toMatchObject({
      replaced: [],
      parts: [`p1 ${second}`],
    });
  });

  it('reports what was cut, also where the next paragraph took its number', () => {
    const result = plan([`p1 ${first}`, `p2 ${second}`, `p3 ${third}`], [`p1 ${first}`, `p2 ${third}`]);
    expect(result.missing).toEqual(['p2']);
    expect(result.parts).toEqual([`p1 ${first}`, `p3(p2) ${third}`, `p2 ${second}`]);
  });

  it('never gives a new paragraph the id of one that leads elsewhere', () => {
    expect(plan([`p1 ${first}`], [`p1 ${first}`, `p2 ${second}`], { redirected: ['p2'] }).parts).toEqual([
      `p1 ${first}`,
      `p1b(p2) ${second}`,
    ]);
  });

  it('tells paragraphs of the same words apart by their order', () => {
    const page = [`p1 （略）（略）`, `p2 ${first}`, `p3 （略）（略）`];
    expect(plan(page, [`p1 ${fresh}`, `p2 （略）（略）`, `p3 ${first}`, `p4 （略）（略）`])).toMatchObject({
      parts: [`p1b(p1) ${fresh}`, `p1(p2) （略）（略）`, `p2(p3) ${first}`, `p3(p4) （略）（略）`],
    });
  });
});

describe('after any edits', () => {
  const alphabet = '照护托位机构社区家庭财政保障标准监督安全信息人员培训';
  const text = fc
    .array(fc.constantFrom(...alphabet), { minLength: 12, maxLength: 12 })
    .map((list) => list.join(''));
  const edit = fc.record({
    at: fc.nat(),
    to: fc.nat(),
    how: fc.constantFrom('insert', 'delete', 'move', 'correct', 'rewrite'),
    text,
  });

  const counted = (texts: readonly string[]) =>
    texts.map((words, index) => ({ counted: `p${index + 1}`, words }));

  it('a published address shows the words it showed, or is reported; ids are never doubled', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        (texts, edits) => {
          let published = planParts({
            published: [],
            current: counted(texts),
            redirected: new Set(),
            keep: new Set(),
          }).parts;
          const page = [...texts];
          for (const { at, to, how, text: words } of edits) {
            const place = page.length === 0 ? 0 : at % page.length;
            if (how === 'insert') page.splice(place, 0, words);
            else if (how === 'delete') page.splice(place, 1);
            else if (how === 'move') page.splice(to % (page.length + 1), 0, ...page.splice(place, 1));
            else if (how === 'correct') page[place] = `${page[place]?.slice(0, -1) ?? ''}改`;
            else page[place] = words;
            const result = planParts({
              published,
              current: counted(page),
              redirected: new Set(),
              keep: new Set(),
            });
            const reported = new Set([...result.missing, ...result.replaced].map(({ id }) => id));
            expect(new Set(result.parts.map(({ id }) => id)).size).toBe(result.parts.length);
            for (const own of published) {
              const now = result.parts.find(({ id }) => id === own.id);
              expect(now, own.id).toBeDefined();
              if (reported.has(own.id)) continue;
              const index = Number(now?.counted.slice(1)) - 1;
              expect(areAlike(page[index] ?? '', own.words), `${own.id} shows other words`).toBe(true);
            }
            published = result.parts.filter(({ id }) => !reported.has(id));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
