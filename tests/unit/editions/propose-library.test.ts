import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/text/problem.ts';
import { minimalDifference } from '../../../src/editions/changes.ts';
import { parseLineRange } from '../../../src/editions/line-range.ts';
import { fullwidthCount } from '../../../src/editions/propose/propose-rule.ts';
import { loadContent, type LoadedEntry } from '../../../src/model/load-content.ts';
import { copyContent } from './content-copy.ts';
import { seededRandom } from '../seeded-random.ts';
import { fixtureFolder } from '../../fixture-library.ts';

const { content } = loadContent(fixtureFolder);
const copy = copyContent();
afterAll(copy.dispose);
afterEach(copy.restoreAll);

const editionOf = (id: string): LoadedEntry<'editions'> => {
  const edition = loadContent(copy.folder).content.editions.find((entry) => entry.id === id);
  if (!edition) throw new Error(`${id} has no edition`);
  return edition;
};
const editionFile = (id: string): string => `editions/${id}.yaml`;
const rulesLeft = (id: string): string[] => copy.state(id).problems.map(({ rule }) => rule);

/** The lines of an edition's spans that are not blank, in reading order. */
function linesOf({ data }: LoadedEntry<'editions'>): number[] {
  const page = readFileSync(`${fixtureFolder}/sources/${data.source}/page.txt`, 'utf8').split('\n');
  return data.spans.flatMap(({ lines }) => {
    const { first, last } = parseLineRange(lines);
    const all = Array.from({ length: last - first + 1 }, (_, rank) => first + rank);
    return all.filter((line) => (page[line - 1] ?? '').trim() !== '');
  });
}

/** Fails unless every line of `before` is in `after`, in its order. */
function expectKept(before: string, after: string): void {
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    at = lines.indexOf(line, at) + 1;
    expect(at, line).toBeGreaterThan(0);
  }
}

describe('an edition that was deleted', () => {
  it.each(content.editions.map((edition) => [edition.id, edition] as const))(
    '%s is proposed again',
    (id, edition) => {
      copy.remove(editionFile(id));
      const { collates, failed } = copy.run(id, { write: true });
      expect(failed).toBe('');
      expect(collates).toBe(true);
      const proposed = editionOf(id);
      expect(proposed.data.source).toBe(edition.data.source);
      expect(linesOf(proposed)).toEqual(linesOf(edition));
      for (const { moved } of proposed.data.spans) expect(moved ?? '待核').toBe('待核');
      const fullwidth = ({ data }: LoadedEntry<'editions'>): number | undefined =>
        data.rules.find(({ rule }) => rule === 'fullwidth-punctuation')?.count;
      expect(fullwidth(proposed)).toBe(fullwidth(edition));
      expect(proposed.data.gaps.map(({ at }) => at)).toEqual(edition.data.gaps.map(({ at }) => at));
      expect(new Set([...rulesLeft(id), 'unreviewed-correction', 'unreviewed-reason'])).toEqual(
        new Set(['unreviewed-correction', 'unreviewed-reason']),
      );
      const changed = ({ data }: LoadedEntry<'editions'>): number =>
        data.corrections.length +
        data.rules.reduce((sum, { count, places }) => sum + (places.length > 0 ? count : 0), 0);
      const differing = (was: string, now: string): number =>
        [...was].filter((character, index) => character !== [...now][index]).length;
      const characters = proposed.data.corrections.reduce(
        (sum, { was, now }) => sum + differing(was, now),
        0,
      );
      expect(characters).toBe(changed(edition));

      const once = copy.read(editionFile(id));
      copy.run(id, { write: true });
      expect(copy.read(editionFile(id))).toBe(once);
      copy.restore(editionFile(id));
    },
  );

  it('is proposed again with all the others, each line used once', () => {
    for (const { id } of content.editions) copy.remove(editionFile(id));
    const { collates, printed, failed } = copy.run(undefined, { write: true });
    expect(failed).toBe('');
    expect(collates, printed).toBe(true);
    expect(printed).not.toContain('未用  ');
    for (const edition of content.editions) expect(linesOf(editionOf(edition.id))).toEqual(linesOf(edition));
  });
});

describe('a correction that was dropped', () => {
  const file = 'editions/roundtable-childcare-eldercare.yaml';
  const id = 'roundtable-childcare-eldercare';
  const full = copy.read(file);
  const entries = [
    ...full.matchAll(/^ {2}- at: \S+\n {4}was: .*\n {4}now: .*\n {4}kind: .*\n(?: {4}.*\n)*/gm),
  ];

  it('is found in the file by this test', () => {
    expect(entries).toHaveLength(editionOf(id).data.corrections.length);
  });

  it.each(entries.map(([text], index) => [index, text] as const))(
    'comes back as the same change: %i',
    (index, text) => {
      const dropped = content.editions.find((edition) => edition.id === id)?.data.corrections[index];
      const without = full.replace(text, '');
      copy.write(file, without);
      expect(rulesLeft(id)).toEqual(['text-differs']);
      expect(copy.run(id, { write: true }).collates).toBe(true);
      const { corrections } = editionOf(id).data;
      const proposed = corrections.at(-1);
      expect(proposed).toMatchObject({ at: dropped?.at, kind: 'unreviewed', certainty: 'probable' });
      const change = (entry: typeof dropped): { was: string; now: string } => {
        const { was, now } = minimalDifference(entry?.was ?? '', entry?.now ?? '');
        return { was, now };
      };
      expect(change(proposed)).toEqual(change(dropped));
      expect(proposed?.why).toMatch(/^待核：来源第 \d+ 行作“.”，正文作“.”$/);
      expect(rulesLeft(id)).toEqual(['unreviewed-correction']);
      expectKept(without, copy.read(file));
    },
  );
});

describe('spans and rules that were dropped', () => {
  it('come back in their places, with the count of the rule', () => {
    const id = 'urban-community-health-services';
    const page = copy.read('sources/health-news-page/page.txt').split('\n');
    const file = editionFile(id);
    const full = copy.read(file);
    const less = full
      .replace(/^ {2}- lines: 45\n.*\n/m, '')
      .replace('lines: 27-43', 'lines: 27-31')
      .replace('count: 45', `count: ${fullwidthCount(page, [{ lines: '27-31' }])}`);
    copy.write(file, less);
    expect(copy.run(id, { write: true }).collates).toBe(true);
    const { spans, rules, corrections } = editionOf(id).data;
    expect(spans).toEqual([{ lines: '45', moved: '待核' }, { lines: '27-31' }, { lines: '33-43' }]);
    expect(rules[0]?.count).toBe(45);
    expect(corrections).toEqual([]);
  });

  it('come back as a rule, not as a correction for each comma', () => {
    const id = 'rural-health-indicators';
    const file = editionFile(id);
    const less = copy.read(file).replace(/^rules:[^]*$/m, '# 规则未记\n');
    copy.write(file, less);
    expect(copy.run(id, { write: true }).collates).toBe(true);
    expect(editionOf(id).data).toMatchObject({
      rules: [{ rule: 'fullwidth-punctuation', count: 31 }],
      corrections: [],
    });
    expect(rulesLeft(id)).toEqual([]);
    expectKept(less, copy.read(file));
  });
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

describe(`documents changed at random, SEED=${seed}`, () => {
  const next = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  // No marks of Markdown: they may change the look of a text and leave its characters alone.
  const pool = [...'医育养老幼托国务院一三袁遥，。、“”《》：；％0123456789aN,:?()'];
  const mayStay = new Set(['unreviewed-correction', 'unreviewed-reason', 'title-not-opening-words']);
  // Entries of the editor's whose own words were changed: they are kept, and said to be wrong.
  const brokenEntry = new Set([
    'correction-not-found',
    'ambiguous-correction',
    'unknown-place',
    'gap-not-found',
    'doubt-not-found',
    'ambiguous-doubt',
  ]);

  function mutate(body: string): string {
    const places = [...body.matchAll(/[\u4e00-\u9fff，。、“”：；0-9](?![^⟦⟧]*⟧)/gu)].map(
      ({ index }) => index,
    );
    const at = pick(places);
    const words = Array.from({ length: pick([1, 1, 1, 2, 9]) }, () => pick(pool)).join('');
    const [before, after] = [body.slice(0, at), body.slice(at + 1)];
    return pick([before + words + after, before + words + body.slice(at), before + after]);
  }

  it.each([
    ['beside the edition', 20, true],
    ['without one', 20, false],
  ])(
    'are explained %s',
    (_, rounds, hasEdition) => {
      for (let round = 0; round < rounds; round++) {
        const { id, body, data } = pick(content.documents);
        const [text, edition] = [`documents/${id}.md`, editionFile(id)];
        const clean = copy.read(text);
        let changed = body;
        const most = Math.max(1, Math.floor(body.length / 60));
        for (let count = Math.min(pick([1, 2, 5, 12]), most); count > 0; count--) changed = mutate(changed);
        copy.write(text, clean.slice(0, clean.length - body.length) + changed);
        if (!hasEdition) copy.remove(edition);
        const before = hasEdition ? copy.read(edition) : '';
        const wrongBefore = new Set(copy.state(id).problems.map(({ message }) => message));

        const { failed } = copy.run(id, { write: true });
        const told = `round ${round}: ${data.title}\n${changed}`;
        expect(failed, told).toBe('');
        const left = copy.state(id).problems.filter(({ rule, message }) => {
          if (mayStay.has(rule)) return false;
          return !(hasEdition && brokenEntry.has(rule) && wrongBefore.has(message));
        });
        expect(left.map(formatProblem), told).toEqual([]);

        const once = copy.read(edition);
        expectKept(before.trimEnd(), once);
        copy.run(id, { write: true });
        expect(copy.read(edition), told).toBe(once);
        copy.restore(text, edition);
      }
    },
    300_000,
  );
});
