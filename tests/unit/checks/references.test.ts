import { describe, expect, it } from 'vitest';
import { edit, placesAfter, problemsAfter } from '../../fixture-library.ts';

const target = 'targets/places-per-thousand.yaml';
const card = 'glossary/tuo-wei.yaml';

describe('ids that an entry names', () => {
  it.each([
    [target, 'childcare-opinion-2024', 'childcare-opinion-2042', 11],
    [target, 'places-per-thousand-jiaxing', 'places-per-thousand-jiaxin', 12],
    [target, 'terms: [tuo-wei]', 'terms: [tuo-we]', 13],
    [target, 'jiaxing-one-and-many', 'jiaxing-one-many', 14],
    ['figures/places-per-thousand-jiaxing.yaml', '[tuo-wei]', '[tuo-wai]', 8],
    ['cases/jiaxing-one-and-many.yaml', 'yi-jia-n', 'yi-jia-m', 23],
    [card, 'narrower: [yi-jia-n]', 'narrower: [yi-jia]', 4],
    ['instruments/childcare-opinion-2024.yaml', 'held: childcare-opinion', 'held: childcare-opinions', 6],
    ['editions/childcare-opinion.yaml', 'sample-page', 'sample-pages', 1],
    ['documents/childcare-opinion.md', 'about: [childcare-plan]', 'about: [childcare-plans]', 10],
    [target, 'document: childcare-opinion', 'document: childcare-opinions', 18],
    ['instruments/childcare-plan.yaml', '    document: childcare-opinion', '    document: childcare', 6],
  ])('%s: %s → %s is dangling', (file, from, to, line) => {
    const dangling = problemsAfter(edit(file, from, to)).filter(({ rule }) => rule === 'dangling-reference');
    expect(dangling.map((problem) => [problem.path, problem.line])).toEqual([[file, line]]);
  });

  it('are named with the nearest that there is', () => {
    const [problem] = problemsAfter(edit(target, 'terms: [tuo-wei]', 'terms: [tuo-we]'));
    expect(problem?.message).toContain('最接近的是“tuo-wei”');
  });

  it('are not the entry itself', () => {
    expect(placesAfter(edit(card, 'narrower', 'related: [tuo-wei]\nnarrower'))).toEqual([
      ['self-reference', `${card}:4`],
    ]);
  });

  it('stand once in a list', () => {
    expect(placesAfter(edit(target, 'terms: [tuo-wei]', 'terms: [tuo-wei, tuo-wei]'))).toEqual([
      ['repeated-reference', `${target}:13`],
    ]);
  });

  it('an edition has its document, and a document its edition', () => {
    const text = 'source: sample-page\nspans:\n  - lines: 2\n';
    expect(placesAfter({ file: 'editions/nothing.yaml', text })).toContainEqual([
      'orphan-edition',
      'editions/nothing.yaml:1',
    ]);
    const gone = placesAfter({ file: 'editions/childcare-at-the-door.yaml', removed: true });
    expect(gone).toContainEqual(['missing-edition', 'documents/childcare-at-the-door.md:1']);
  });
});

describe('relations between terms', () => {
  it('may be told from either side', () => {
    expect(placesAfter(edit(card, 'narrower: [yi-jia-n]\n', ''))).toEqual([]);
  });

  it('exclude one another in a card and between two cards', () => {
    expect(placesAfter(edit(card, 'topics', 'related: [yi-jia-n]\ntopics'))).toEqual([
      ['contradictory-relation', `${card}:5`],
    ]);
    const other = 'glossary/she-qu-tuo-yu-dian.yaml';
    const reversed = edit(card, 'topics', 'broader: [she-qu-tuo-yu-dian]\ntopics');
    expect(placesAfter(reversed)).toEqual([['contradictory-relation', `${other}:8`]]);
  });

  it('make no circle', () => {
    const circle = placesAfter(
      edit('glossary/yi-jia-n.yaml', 'topics', 'narrower: [she-qu-tuo-yu-dian]\ntopics'),
      edit('glossary/she-qu-tuo-yu-dian.yaml', 'related: [tuo-wei]', 'narrower: [tuo-wei]'),
    );
    expect(new Set(circle.map(([rule]) => rule))).toEqual(new Set(['contradictory-relation']));
    expect(circle.length).toBeGreaterThanOrEqual(3);
  });
});
