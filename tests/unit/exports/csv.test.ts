import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/exports/columns.ts';
import { guardFormula, toCsv, unguardFormula } from '../../../src/exports/csv.ts';
import { exportFiles } from '../../../src/exports/export-files.ts';
import { exportItems } from '../../../src/exports/export-items.ts';
import { exportNames } from '../../../src/exports/export-schemas.ts';
import { fixtureModel, sampleModel } from '../../fixture-library.ts';
import { fromRoot } from './library.ts';
import { parseCsv } from './parse-csv.ts';

const bom = '\uFEFF';
const cells = (csv: string): string[][] => parseCsv(csv.slice(bom.length));

describe('a cell', () => {
  it.each(['=1+1', '+N', '-5', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠x', "'x"])(
    '%j is no formula',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      expect(toCsv([{ text }], ['text'])).toContain(`'${text}`);
    },
  );

  it('comes back as it was, whatever it holds', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\n\r]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        const items = pairs.map(([a, b]) => ({ a, b }));
        const [, ...rows] = cells(toCsv(items, ['a', 'b']));
        expect(rows.map((row) => row.map(unguardFormula))).toEqual(pairs);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t＝＋－＠]/u);
      }),
    );
  });

  it('holds a list by lines, and fields of listed objects side by side', () => {
    const items = [
      {
        tags: ['甲', '乙\n丙'],
        people: [{ name: '张三' }, { name: '李四', post: '主任' }],
        place: { city: '嘉兴市' },
        value: -4.5,
      },
      { tags: [], people: [], place: {} },
    ];
    expect(cells(toCsv(items, ['tags', 'people.name', 'people.post', 'place.city', 'value']))).toEqual([
      ['tags', 'people.name', 'people.post', 'place.city', 'value'],
      ['甲\n乙 丙', '张三\n李四', '\n主任', '嘉兴市', '-4.5'],
      ['', '', '', '', ''],
    ]);
  });
});

describe.each([
  ['the invented part', sampleModel],
  ['the library', fixtureModel],
])('the CSV of %s', (_name, load) => {
  const model = load();

  it.each(exportNames)(
    '%s opens in a spreadsheet: a byte order mark, one width, CRLF, cells that fit',
    (name) => {
      const { csv } = exportFiles(name, model, fromRoot);
      expect(csv.startsWith(bom)).toBe(true);
      const rows = cells(csv);
      expect(rows[0]).toEqual(columnsOf(name));
      expect(rows).toHaveLength(exportItems(name, model, fromRoot).length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(columnsOf(name).length);
        // What a cell of Excel can hold.
        for (const cell of row) expect(cell.length).toBeLessThanOrEqual(32_767);
      }
    },
  );

  it.each(exportNames)('%s says in every plain field what the JSON says', (name) => {
    const [head = [], ...rows] = cells(exportFiles(name, model, fromRoot).csv);
    const items = exportItems(name, model, fromRoot);
    items.forEach((item, index) => {
      head.forEach((path, column) => {
        const value = path.split('.').reduce<unknown>((here, key) => {
          if (here === undefined || Array.isArray(here)) return here;
          return Reflect.get(here as object, key);
        }, item);
        if (Array.isArray(value)) return;
        expect(unguardFormula(rows[index]?.[column] ?? '')).toBe(value === undefined ? '' : String(value));
      });
    });
  });
});

it('evidence stands in parallel columns', () => {
  const [head = [], ...rows] = cells(exportFiles('cases', sampleModel(), fromRoot).csv);
  const cell = (path: string): string => rows[0]?.[head.indexOf(path)] ?? '';
  expect(cell('evidence.document')).toBe('childcare-at-the-door\nchildcare-at-the-door');
  expect(cell('evidence.paragraph')).toBe('p2\np1');
  expect(cell('results.value')).toBe('36\n2900');
  expect(cell('results.comparator')).toBe('=\n>'.replace(/^=/, "'="));
  expect(cell('partners')).toBe('26家社区卫生服务中心');
  expect(cell('place.code')).toBe('330400');
});
