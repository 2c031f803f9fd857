import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reservedIds } from '../../../src/checks/reserved-ids.ts';
import { fixtureFolder, placesAfter, problemsAfter } from '../../fixture-library.ts';

const copyOf = (collection: string): string => {
  const folder = path.join(fixtureFolder, collection);
  return readFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
};

describe('an entry named as a page of the site', () => {
  it.each([
    ['cases', 'compare'],
    ['instruments', 'citations'],
    ['glossary', 'index'],
    ['targets', 'index'],
  ])('%s/%s is refused', (collection, id) => {
    const file = `${collection}/${id}.yaml`;
    const places = placesAfter({ file, text: copyOf(collection) });
    expect(places.filter(([rule]) => rule === 'reserved-id')).toEqual([['reserved-id', `${file}:1`]]);
  });

  it('is told what to do, and another name is accepted', () => {
    const problems = problemsAfter({ file: 'cases/compare.yaml', text: copyOf('cases') });
    expect(problems.find(({ rule }) => rule === 'reserved-id')?.message).toContain('请把文件改名');
    const others = placesAfter({ file: 'cases/compared.yaml', text: copyOf('cases') });
    expect(others.filter(([rule]) => rule === 'reserved-id')).toEqual([]);
  });

  it('is found from the pages that there are', () => {
    expect([...reservedIds('cases')].sort()).toEqual(['compare', 'index']);
    expect([...reservedIds('figures')]).toEqual(['index']);
    expect([...reservedIds('editions')]).toEqual(['index']);
  });
});
