import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { articleHistories } from '../../../src/model/texts/article-histories.ts';
import { compareTexts, unitsOf } from '../../../src/model/texts/compare-texts.ts';
import { comparisonsOf } from '../../../src/model/texts/comparisons.ts';
import { isArticle } from '../../../src/text/parts/part-address.ts';
import { amendedLawFolder } from '../../fixture-library.ts';
import { truth } from './truth.ts';

const model = buildModel(loadContent(amendedLawFolder));
const work = model.entry('instruments', 'eldercare-regulation');
if (!work) throw new Error('the fixture has no eldercare-regulation');
const comparisons = comparisonsOf(model, work);
const document = (id: string) => {
  const found = model.documents.get(id);
  if (!found) throw new Error(`the fixture has no ${id}`);
  return found;
};

describe('two texts of a work', () => {
  it('are compared step by step, and each earlier one with the last', () => {
    expect(comparisons.map(({ id }) => id)).toEqual([
      ...Object.keys(truth),
      'eldercare-regulation-2019--eldercare-regulation-2025',
    ]);
  });

  it.each(Object.entries(truth))('%s differ in what was amended and in nothing else', (id, changes) => {
    const rows = comparisons.find((comparison) => comparison.id === id)?.rows ?? [];
    const found = rows
      .filter(({ change, before, after }) => change !== 'same' && isArticle((before ?? after)?.id ?? ''))
      .map(({ change, before, after }) => [change, before?.name ?? '', after?.name ?? '']);
    expect(found).toEqual(changes);
  });

  it('mark the words that changed, and no others', () => {
    const row = comparisons[0]?.rows.find(
      ({ change, after }) => change === 'changed' && after?.id === 'ch1-a4',
    );
    expect(row?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: '市、区' }]);
  });

  it('show a change of any character where it was made, and nowhere else', () => {
    const { parts } = document('eldercare-regulation-2022').text;
    const bodies = parts.filter(({ kind }) => kind === 'paragraph');
    for (const part of bodies) {
      const start = part.label === '' ? 0 : part.text.indexOf(part.label) + part.label.length + 1;
      for (let at = start; at < part.text.length; at += 1) {
        const text = `${part.text.slice(0, at)}鑫${part.text.slice(at + 1)}`;
        const mutated = parts.map((own) => (own === part ? { ...own, text } : own));
        const rows = compareTexts(parts, mutated).filter(({ change }) => change !== 'same');
        expect(rows.map(({ change }) => change)).toEqual(['changed']);
        expect(rows[0]?.after?.parts).toContain(part.id);
        const marked = rows[0]?.pieces.filter(({ kind }) => kind !== 'same') ?? [];
        expect(marked.map(({ kind }) => kind).toSorted()).toEqual(['added', 'removed']);
        expect(marked.find(({ kind }) => kind === 'added')?.text).toBe('鑫');
      }
    }
  });

  it.each(comparisons.map(({ id }, index) => [id, index]))(
    'show in %s a change of any character of either text in its own article, be it moved, added, repealed or rewritten, and leave all others as they are',
    (_, index) => {
      const comparison = comparisons[index];
      if (!comparison) throw new Error('no comparison');
      const [first, second] = [comparison.before.document.text.parts, comparison.after.document.text.parts];
      const seen = new Set<string>();
      for (const side of ['before', 'after'] as const) {
        const texts = side === 'before' ? first : second;
        for (const part of texts.filter(({ kind }) => kind === 'paragraph')) {
          const start = part.label === '' ? 0 : part.text.indexOf(part.label) + part.label.length + 1;
          for (let at = start; at < part.text.length; at += 1) {
            const text = `${part.text.slice(0, at)}鑫${part.text.slice(at + 1)}`;
            const mutated = texts.map((own) => (own === part ? { ...own, text } : own));
            const rows = side === 'before' ? compareTexts(mutated, second) : compareTexts(first, mutated);
            expect(rows).toHaveLength(comparison.rows.length);
            for (const [place, row] of rows.entries()) {
              const was = comparison.rows[place];
              if (!row[side]?.parts.includes(part.id)) {
                expect(row).toEqual(was);
                continue;
              }
              seen.add(row.change);
              const ofSame = was?.change === 'same' ? 'changed' : was?.change;
              expect([row.change, row.before?.id, row.after?.id]).toEqual([
                ofSame,
                was?.before?.id,
                was?.after?.id,
              ]);
              const shown =
                row.pieces.length === 0
                  ? [row[side].words]
                  : row.pieces.filter(({ kind }) => kind === (side === 'before' ? 'removed' : 'added'));
              expect(JSON.stringify(shown)).toContain('鑫');
            }
          }
        }
      }
      const changes = comparison.rows.flatMap(({ change }) => (change === 'same' ? [] : change));
      expect(seen).toEqual(new Set(['changed', ...changes]));
    },
  );

  it('of which one is the other have no change', () => {
    for (const { text } of model.documents.values())
      expect(compareTexts(text.parts, text.parts).every(({ change }) => change === 'same')).toBe(true);
  });

  it('follow an article that moved and was changed by its likeness', () => {
    const row = comparisons[2]?.rows.find(({ after }) => after?.id === 'ch1-a3');
    expect([row?.change, row?.before?.id]).toEqual(['moved', 'ch1-a4']);
    expect(row?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: '市、区' }]);
  });

  it('take an article with all its paragraphs as one', () => {
    const article = unitsOf(document('eldercare-regulation-2019').text.parts).find(
      ({ id }) => id === 'ch1-a4',
    );
    expect(article?.words.split('\n')).toHaveLength(2);
    expect(article?.words.startsWith('民政部门')).toBe(true);
  });
});

describe('the history of each article', () => {
  it('lists what happened to it, under its last name', () => {
    const list = articleHistories(comparisons).map(({ name, steps }) => [
      name,
      ...steps.map(({ row, comparison }) => `${comparison.after.asOf} ${row.change}`),
    ]);
    expect(list).toEqual([
      ['第三条', '2022-03-15 changed', '2025-11-20 moved'],
      ['第四条', '2025-11-20 moved'],
      ['第四条之一', '2022-03-15 added', '2025-11-20 moved'],
      ['第五条', '2025-11-20 moved'],
      ['第六条', '2025-11-20 replaced'],
      ['第七条', '2022-03-15 moved'],
      ['第八条', '2022-03-15 moved', '2025-11-20 changed'],
      ['第九条', '2022-03-15 moved'],
      ['第七条', '2022-03-15 repealed'],
    ]);
  });
});
