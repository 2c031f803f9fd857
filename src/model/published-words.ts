import type { EntryCollection } from '../entries/names.ts';

/** A record as its file holds it: of today, or of any earlier state of the library. */
export type RecordData = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is RecordData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const line = (name: string, value: unknown): string[] => {
  const words = Array.isArray(value) ? value.map(wordsOf).filter(Boolean).join('；') : wordsOf(value);
  return words === '' ? [] : [`${name}：${words}`];
};

const quotes = (name: string, value: unknown): string[] =>
  items(value).flatMap((item) => (isRecord(item) ? line(name, item['quote']) : []));

const quantity = (data: RecordData): string[] =>
  data['value'] === undefined ? [] : line('数值', `${wordsOf(data['value'])}${wordsOf(data['unit'])}`);

const results = (value: unknown): string[] =>
  items(value).flatMap((item) =>
    isRecord(item) ? line('成效', `${wordsOf(item['name'])}：${wordsOf(item['wording'])}`) : [],
  );

const place = (value: unknown): string[] =>
  isRecord(value)
    ? line('地方', [value['province'], value['city'], value['district']].map(wordsOf).join(''))
    : [];

const linesOf: Readonly<Record<EntryCollection, (data: RecordData) => string[]>> = {
  glossary: (data) => [
    ...line('名词', data['term']),
    ...line('又称', data['aliases']),
    // Links were marked when every quote of a term was called a definition; the name stays, whatever a quote is today.
    ...quotes('原文释义', [...items(data['definitions']), ...items(data['uses'])]),
    ...line('说明', data['explanation']),
  ],
  targets: (data) => [
    ...line('目标', data['name']),
    ...line('原文措辞', data['wording']),
    ...quantity(data),
    ...line('期限', data['due']),
    ...line('范围', data['scope']),
    ...line('说明', data['note']),
    ...quotes('依据', data['evidence']),
  ],
  figures: (data) => [
    ...line('数据', data['name']),
    ...line('原文措辞', data['wording']),
    ...quantity(data),
    ...line('截至', data['asOf']),
    ...line('范围', data['scope']),
    ...line('说明', data['note']),
    ...quotes('依据', data['evidence']),
  ],
  cases: (data) => [
    ...line('案例', data['name']),
    ...place(data['place']),
    ...items(data['otherPlaces']).flatMap(place),
    ...line('模式', data['model']),
    ...line('牵头', data['lead']),
    ...line('参与', data['partners']),
    ...items(data['practices']).flatMap((practice) => line('做法', practice)),
    ...results(data['results']),
    ...line('说明', data['note']),
    ...quotes('依据', data['evidence']),
  ],
  instruments: (data) => [
    ...line('政策', data['title']),
    ...line('又称', data['aliases']),
    ...line('发布机关', data['issuers']),
    ...line('日期', data['dated']),
    ...line('文号', data['number']),
    ...line('说明', data['note']),
    ...quotes('依据', data['evidence']),
  ],
};

/**
 * The words that an entry publishes, a line a fact, from its record alone; anything that is missing or malformed in an
 * old record is passed over. Marks of links are made from these lines, so that no line is added or reordered lightly:
 * every link made before would then say that its words have changed.
 */
export const publishedWords = (collection: EntryCollection, data: RecordData): string[] =>
  linesOf[collection](data);

/** The name under which an old record was listed; '' where it has none. */
export const recordName = (data: RecordData): string =>
  wordsOf(data['term'] ?? data['title'] ?? data['name']);
