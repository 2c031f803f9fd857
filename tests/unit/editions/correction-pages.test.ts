import { describe, expect, it } from 'vitest';
import {
  correctedDocuments,
  correctionsPath,
  correctionsPerPage,
  pagesOf,
} from '../../../src/editions/correction-pages.ts';
import { fixtureModel } from '../../fixture-library.ts';

const documents = correctedDocuments(fixtureModel());

describe('the list of all corrections', () => {
  it('has every document once, in order, and stays one page for a small library', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(pagesOf(documents)).toEqual([documents]);
    expect(pagesOf([])).toEqual([[]]);
  });

  it.each([1, 10, 40])('parted at %i rows, keeps a document whole and loses none', (perPage) => {
    const pages = pagesOf(documents, perPage);
    expect(pages.flat()).toEqual(documents);
    expect(pages.every((page) => page.length > 0)).toBe(true);
    for (const page of pages.filter(({ length }) => length > 1)) {
      const rows = page.reduce((sum, { apparatus }) => sum + 1 + apparatus.entries.length, 0);
      expect(rows).toBeLessThanOrEqual(perPage);
    }
  });

  it('does not grow with the library', () => {
    const many = Array.from({ length: 200 }, () => documents).flat();
    const rows = pagesOf(many).map((page) =>
      page.reduce((sum, { apparatus }) => sum + 1 + apparatus.entries.length, 0),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(Math.max(...rows)).toBeLessThanOrEqual(correctionsPerPage);
  });

  it('has its first page at the address that is published', () => {
    expect([correctionsPath(1), correctionsPath(2)]).toEqual(['/corrections/', '/corrections/2/']);
  });
});
