import { pinyin } from 'pinyin-pro';
import type { NamedPage } from '../format/names-file.ts';
import { recordKinds, type SearchRecord } from '../record.ts';

/** Most pages that the list holds: it is fetched whole when a reader begins to type. */
const capacity = 400;
/** Syllables of a long title that are kept; nobody types more of one. */
const syllableCount = 12;

function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

function pinyinOf(name: string, given?: string): string {
  const syllables =
    given ?? pinyin(name, { toneType: 'none', nonZh: 'consecutive', type: 'array' }).join(' ');
  return withoutTones(syllables)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .slice(0, syllableCount)
    .join(' ');
}

/**
 * The pages that are called by name, for suggestions and for pinyin: terms first, then the other kinds, each from
 * the newest, as many as the list holds. The records stand in the order of the index.
 */
export function namesFile(records: readonly SearchRecord[]): NamedPage[] {
  const numbered = records.map((record, number) => ({ record, number }));
  return recordKinds
    .flatMap((kind) => numbered.filter(({ record }) => record.kind === kind))
    .slice(0, capacity)
    .map(({ record, number }) => [
      record.title,
      record.url,
      record.kind,
      [
        [record.title, pinyinOf(record.title, record.pinyin)],
        ...(record.names ?? []).map((name): [string, string] => [name, pinyinOf(name)]),
      ],
      number,
    ]);
}
