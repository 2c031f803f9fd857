import { describe, expect, it } from 'vitest';
import { concordanceOf } from '../../../src/model/terms/concordance.ts';
import { concordancePages, groupOccurrences } from '../../../src/model/terms/concordance-groups.ts';
import { concordanceLine } from '../../../src/model/terms/concordance-line.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { card, document, model } from './sample.ts';

/** A name as a pattern; one that ends in a letter or a figure is not the beginning of a longer one, as 1+N of 1+N+N. */
const pattern = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (/[\dA-Z]$/.test(name) ? '(?![\\dA-Z+])' : '');

describe('the concordance of the library', () => {
  const library = loadSiteModel();
  const concordance = concordanceOf(library);

  it.each(library.content.glossary.map(({ id }) => id))('equals a plain search for the names of %s', (id) => {
    const { data } = library.content.glossary.find((item) => item.id === id) ?? expect.fail(id);
    const names = [data.term, ...data.aliases].sort((a, b) => b.length - a.length);
    const anyName = new RegExp(names.map(pattern).join('|'), 'g');
    const expected: string[] = [];
    for (const text of library.documents.values()) {
      for (const part of text.text.parts) {
        for (const match of part.text.matchAll(anyName)) {
          expected.push(`${text.id} ${part.id} ${match.index} ${match[0]}`);
        }
      }
    }
    const found = (concordance.get(id) ?? []).map(
      (item) =>
        `${item.document.id} ${item.part.id} ${item.start} ${item.part.text.slice(item.start, item.end)}`,
    );
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('occurrences', () => {
  const library = model({
    glossary: [
      card('tuo-wei', '托位', 'notIn: [委托位于]\n'),
      card('pu-hui', '普惠性托位'),
      card('guo-du', '5年过渡期'),
    ],
    documents: [
      document('undated', '托位。\n', '', '无日期的托位'),
      document('late', '## 一、托位\n\n普惠性托位和托位；受委托位于。\n', 'dated: "2025-03"\n'),
      document('early', '托位，15年过渡期，5年过渡期。\n', 'published: "2024"\n'),
    ],
  });
  const found = concordanceOf(library).get('tuo-wei') ?? [];

  it('are found in titles, headings and paragraphs, and not in a notIn word or a longer figure', () => {
    expect(found.map(({ document: { id }, part, start }) => `${id} ${part.id} ${start}`)).toEqual([
      'undated title 4',
      'undated p1 0',
      'late s1 2',
      'late s1-p1 3',
      'late s1-p1 6',
      'early p1 0',
    ]);
    expect(
      concordanceOf(library)
        .get('guo-du')
        ?.map(({ start }) => start),
    ).toEqual([10]);
  });

  it('say which longer name holds them', () => {
    expect(found.flatMap(({ within }) => within ?? [])).toEqual(['pu-hui']);
  });

  it('are grouped by document, the earliest first, undated last', () => {
    expect(groupOccurrences(found).map(({ document: { id }, date }) => [id, date])).toEqual([
      ['early', '2024'],
      ['late', '2025-03'],
      ['undated', undefined],
    ]);
  });

  it('are cut into pages that hold every one of them once, in order', () => {
    const groups = groupOccurrences(found);
    const flat = (pages: typeof groups) => pages.flatMap(({ occurrences }) => occurrences);
    for (const size of [1, 2, 4, 100]) {
      const pages = concordancePages(groups, size);
      expect(pages.flatMap(flat)).toEqual(flat(groups));
      for (const page of pages) expect(flat(page).length).toBeLessThanOrEqual(size);
      expect(pages).toHaveLength(Math.ceil(found.length / size));
    }
    expect(concordancePages([], 10)).toEqual([[]]);
  });

  it('are shown with the words around them and the address of the paragraph', () => {
    const [title, , heading, inside] = found;
    if (!title || !heading || !inside) throw new Error('too few');
    expect(concordanceLine(title)).toEqual({
      left: '无日期的',
      keyword: '托位',
      right: '',
      url: '/documents/undated/',
    });
    expect(concordanceLine(heading).url).toBe('/documents/late/#s1');
    expect(concordanceLine(inside, 2, 3)).toEqual({
      left: '…惠性',
      keyword: '托位',
      right: '和托位…',
      url: '/documents/late/#s1-p1',
    });
  });

  it('never cut a character in two', () => {
    const rare = model({
      glossary: [card('tuo-wei', '托位')],
      documents: [document('text', '𬭎𬭎托位𬭎𬭎\n')],
    });
    const [occurrence] = concordanceOf(rare).get('tuo-wei') ?? [];
    if (!occurrence) throw new Error('not found');
    const { left, right } = concordanceLine(occurrence, 1, 1);
    expect(left).toBe('…𬭎');
    expect(right.isWellFormed()).toBe(true);
  });
});
