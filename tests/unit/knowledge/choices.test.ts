import { describe, expect, test } from 'vitest';
import { choiceWords, idsFrom, queryForIds } from '../../../src/features/cases/browser/compare-choice.ts';
import { choiceFrom, countsOf, matches, queryFor } from '../../../src/ui/filter/browser/filter-choice.ts';
import { filteredList, joinValues } from '../../../src/ui/filter/filtered-list.ts';

describe('the choice of a filtered list', () => {
  const items = [
    { due: '2030', topic: joinValues(['养老服务', '医养结合']) },
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

  test('offers values with their counts, in the order of their words, the unknown last', () => {
    const targets = [
      { name: '乙', kind: 'b' },
      { name: '丙', kind: undefined },
      { name: '甲', kind: 'a' },
      { name: '丁', kind: 'b' },
    ];
    const { filters, orders, total, attributes } = filteredList(
      targets,
      [
        {
          name: 'kind',
          label: '类别',
          valuesOf: ({ kind }) => (kind ? [kind] : []),
          words: { a: '定量', b: '定性' },
          none: '没有写明',
        },
        { name: 'place', label: '地方', valuesOf: () => [] },
      ],
      [
        { name: 'page', label: '本来次序' },
        {
          name: 'name',
          label: '按名称',
          compare: (a, b) => a.name.localeCompare(b.name),
          groupOf: ({ name }) => name,
        },
      ],
    );
    expect(filters).toEqual([
      {
        name: 'kind',
        label: '类别',
        options: [
          { value: 'a', label: '定量', count: 1 },
          { value: 'b', label: '定性', count: 2 },
          { value: 'none', label: '没有写明', count: 1 },
        ],
      },
    ]);
    expect(orders.map(({ name }) => name)).toEqual(['page', 'name']);
    expect(total).toBe(4);
    expect(targets.map((item) => attributes(item)['data-filter-kind'])).toEqual(['b', 'none', 'a', 'b']);
    const ranked = targets.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(ranked.map((item) => attributes(item)['data-sort-name'])).toEqual([0, 1, 2, 3]);
    expect(attributes(ranked[0] as (typeof targets)[number])).toMatchObject({
      'data-sort-page': undefined,
      'data-group-name': ranked[0]?.name,
    });
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
