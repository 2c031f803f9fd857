import { describe, expect, test } from 'vitest';
import { facet, facetValues } from '../../../src/ui/filter/facets.ts';
import { choiceWords, idsFrom, queryForIds } from '../../../src/features/cases/browser/compare-choice.ts';
import { choiceFrom, countsOf, matches, queryFor } from '../../../src/ui/filter/browser/filter-choice.ts';

describe('the choice of a filtered list', () => {
  const items = [
    { due: '2030', topic: facetValues(['养老服务', '医养结合']) },
    { due: '2030', topic: '托育服务' },
    { due: 'none', topic: '养老服务' },
  ];

  test('asks every chosen value, and an item may have several', () => {
    const choice = new Map([
      ['due', '2030'],
      ['topic', '养老服务'],
      ['sort', 'name'],
    ]);
    expect(items.map((item) => matches(item, choice))).toEqual([true, false, false]);
    expect(matches({ topic: '养老服务业' }, new Map([['topic', '养老服务']]))).toBe(false);
  });

  test('counts what each value would leave, the other choices standing', () => {
    const counts = countsOf(items, new Map([['due', '2030']]), 'topic');
    expect(Object.fromEntries(counts)).toEqual({ 养老服务: 1, 医养结合: 1, 托育服务: 1 });
    expect(countsOf(items, new Map([['due', '2030']]), 'due').get('none')).toBe(1);
  });

  test('goes into the address and comes back, with what is not offered left out', () => {
    const offered = new Map([
      ['due', new Set(['2030', 'none', ''])],
      ['sort', new Set(['name', ''])],
    ]);
    const choice = new Map([['due', '2030']]);
    const query = queryFor(choice, ['due', 'sort'], '?sort=name&from=mail');
    expect(query).toBe('?from=mail&due=2030');
    expect(choiceFrom(query, offered)).toEqual(choice);
    expect(choiceFrom('?due=2031&sort=&other=1', offered)).toEqual(new Map());
    expect(queryFor(new Map(), ['due'], '?due=2030')).toBe('');
  });

  test('is offered with a count for each value', () => {
    const made = facet(
      'due',
      '期限',
      items,
      ({ due }) => [{ value: due, label: due }],
      (a, b) => b.localeCompare(a),
    );
    expect(made.options.map(({ value, count }) => [value, count])).toEqual([
      ['none', 1],
      ['2030', 2],
    ]);
  });
});

describe('the choice of cases', () => {
  const known = new Set(['a', 'b', 'c', 'd', 'e']);

  test('comes from the address in either form, without strangers, doubles and more than four', () => {
    expect(idsFrom('?ids=a,b', known)).toEqual(['a', 'b']);
    expect(idsFrom('?ids=b&ids=a&ids=b', known)).toEqual(['b', 'a']);
    expect(idsFrom('?ids=x,a,,<script>', known)).toEqual(['a']);
    expect(idsFrom('?ids=a,b,c,d,e', known)).toEqual(['a', 'b', 'c', 'd']);
    expect(idsFrom('', known)).toEqual([]);
    expect(queryForIds(['a', 'b'])).toBe('?ids=a,b');
    expect(queryForIds([])).toBe('');
  });

  test('is told in words', () => {
    expect([0, 1, 2, 4].map(choiceWords)).toEqual([
      '请选 2 至 4 个案例',
      '已选 1 个，还要再选 1 个',
      '已选 2 个，还可再选 2 个',
      '已选 4 个，不能再选',
    ]);
  });
});
