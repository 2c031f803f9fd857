import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, isCommon } from '../../../src/search/engine/find-phrase.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { generateLibrary } from '../../fixtures/generator/generate-library.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';
import { document, openLibrary, term, type TestLibrary } from './open-library.ts';

function countOf(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) count += 1;
  return count;
}

/** The index against grep: the same pages, each with the same number of places where the index counts them. */
async function expectExact(library: TestLibrary, phrase: string): Promise<void> {
  const { hits } = await findPhrase(library.index, phrase);
  const counts = await Promise.all(
    [...hits.values()].map(async ({ page, count }) => [await library.urlOf(page), count] as const),
  );
  const isCounted = !isCommon(phrase, library.index.root);
  const expected = library
    .truth(phrase)
    .map((url) => [url, isCounted ? countOf(library.texts.get(url) ?? '', phrase) : 0] as const);
  expect(new Map(counts), `“${phrase}”`).toEqual(new Map(expected));
}

/**
 * Strings of 1 to 12 characters that stand in a page, and the same with one character changed. None holds a line feed,
 * which in these texts is no character but the seam between two fields.
 */
function* substrings(library: TestLibrary, seed: number, number: number): Generator<string> {
  const random = seededRandom(seed);
  const texts = [...library.texts.values()];
  for (let drawn = 0; drawn < number; drawn += 1) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const length = 1 + (drawn % 12);
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const phrase = text.slice(start, start + length);
    if (phrase.includes('\n') || phrase === '') continue;
    yield phrase;
    const other = texts[Math.floor(random() * texts.length)] ?? '';
    const at = Math.floor(random() * phrase.length);
    const changed =
      phrase.slice(0, at) + other.charAt(Math.floor(random() * other.length)) + phrase.slice(at + 1);
    if (changed.trim() === changed && changed !== '' && !changed.includes('\n')) yield changed;
  }
}

describe('what the index finds', () => {
  it(`is what grep finds in a generated library (seed ${testSeed})`, async () => {
    const library = await openLibrary(generateLibrary({ seed: testSeed, documents: 60, characters: 3000 }));
    for (const phrase of substrings(library, testSeed + 1, 360)) await expectExact(library, phrase);
  });

  it('is what grep finds where every gram is common', async () => {
    const random = seededRandom(testSeed);
    const records = Array.from({ length: 12 }, (_, number) => {
      const text = Array.from({ length: 9000 }, () => '养老的'.charAt(Math.floor(random() ** 2 * 3))).join(
        '',
      );
      return document(`/documents/${number}/`, `第${number}篇`, text.slice(0, 4000), text.slice(4000));
    });
    const library = await openLibrary(records);
    expect(isCommon('养养养养养养', library.index.root)).toBe(true);
    for (const phrase of substrings(library, testSeed, 240)) await expectExact(library, phrase);
    await expectExact(library, '养'.repeat(40));
    await expectExact(library, (library.texts.values().next().value ?? '').slice(10, 1500));
  });

  it('is what grep finds in any small library', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'育育医养、。 1a%醫𠮷'), maxLength: 40 });
    const record = fc.record({
      title: text,
      names: fc.array(text, { maxLength: 2 }),
      parts: fc.array(text, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (pages, entries) => {
          const records = pages.map(({ title, names, parts }, number): SearchRecord =>
            entries
              ? term(`/${number}/`, title, names, ...parts)
              : { ...document(`/${number}/`, title, ...parts), names },
          );
          const library = await openLibrary(records);
          for (const phrase of substrings(library, testSeed, 24)) await expectExact(library, phrase);
        },
      ),
      { numRuns: 40, seed: testSeed },
    );
  });

  it('stands over the end of a paragraph in a running text, not between the fields of an entry', async () => {
    const library = await openLibrary([
      document('/documents/run-in/', '题', '（一）健全机制。', '完善政策。'),
      term('/glossary/fields/', '名', [], '健全机制。', '完善政策。'),
      document('/documents/blocks/', '长', `${'空'.repeat(1020)}健全`, `机制。${'格'.repeat(2000)}完善政策`),
    ]);
    expect(await library.found('机制。完善')).toEqual(['/documents/run-in/']);
    expect((await library.found('健全机制')).sort()).toEqual(library.truth('健全机制'));
    expect(library.truth('健全机制')).toHaveLength(3);
  });

  it('fetches a few files for a phrase, whatever its length', async () => {
    const library = await openLibrary(generateLibrary({ seed: 3, documents: 120 }));
    const [text = ''] = library.texts.values();
    for (const length of [1, 2, 4, 8, 12, 200, 1900]) {
      library.fetched.length = 0;
      await findPhrase(library.index, text.slice(40, 40 + length));
      expect(library.fetched.length, `${length} characters`).toBeLessThanOrEqual(14);
    }
  });
});
