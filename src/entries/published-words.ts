/** A record as its file holds it: of today, or of any earlier state of the library. */
export type RecordData = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is RecordData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The items of a list; none of anything else. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A line of a fact; none where the record says nothing. */
export const line = (name: string, value: unknown): string[] => {
  const words = Array.isArray(value) ? value.map(wordsOf).filter(Boolean).join('；') : wordsOf(value);
  return words === '' ? [] : [`${name}：${words}`];
};

/** A line for each quote. */
export const quoteLines = (name: string, value: unknown): string[] =>
  items(value).flatMap((item) => (isRecord(item) ? line(name, item['quote']) : []));

/** The number with its unit. */
export const quantityLine = (data: RecordData): string[] =>
  data['value'] === undefined ? [] : line('数值', `${wordsOf(data['value'])}${wordsOf(data['unit'])}`);

/** What the source claims as results. */
export const resultLines = (value: unknown): string[] =>
  items(value).flatMap((item) =>
    isRecord(item) ? line('成效', `${wordsOf(item['name'])}：${wordsOf(item['wording'])}`) : [],
  );

/** A place. */
export const placeLines = (value: unknown): string[] =>
  isRecord(value)
    ? line('地方', [value['province'], value['city'], value['district']].map(wordsOf).join(''))
    : [];

/** The name under which an old record was listed; '' where it has none. */
export const recordName = (data: RecordData): string =>
  wordsOf(data['term'] ?? data['title'] ?? data['name']);
