import { stringify } from 'csv-stringify/sync';

/** First characters by which a spreadsheet takes a text for a formula, full-width forms included. */
const formula = /^[=+\-@\t\r＝＋－＠']/u;

/**
 * A text that no spreadsheet runs: where it begins like a formula (= + - @, a tab, their full-width forms) or with an
 * apostrophe, an apostrophe is set before it. Whoever reads the file takes one leading apostrophe away.
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Every value at a path, lists stepped over; undefined where a list's item lacks the field. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (value === null || typeof value !== 'object') return [undefined];
  return valuesAt(Reflect.get(value, key), rest);
}

function cellOf(item: object, path: string): string | number {
  const values = valuesAt(item, path.split('.'));
  const [only] = values;
  if (values.length === 1 && typeof only === 'number') return only;
  const lines = values.map((value) => (value === undefined ? '' : String(value).replace(/\s*\n\s*/gu, ' ')));
  return guardFormula(lines.every((line) => line === '') ? '' : lines.join('\n'));
}

/**
 * Items as CSV (RFC 4180) for people and spreadsheets: UTF-8 with a byte order mark, a head line, CRLF. A list is one
 * cell with one line an item; fields of listed objects keep the same order in every column.
 */
export function toCsv(items: readonly object[], columns: readonly string[]): string {
  const rows = items.map((item) => columns.map((path) => cellOf(item, path)));
  return stringify([columns, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  });
}
