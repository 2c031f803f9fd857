import type { RecordKind } from '../record.ts';

/** A page that can be called by name: title, address below the base, kind, then each name with its pinyin. */
export type NamedPage = [
  title: string,
  url: string,
  kind: RecordKind,
  /** The title first; syllables without tones, apart: "yi yu jie he". */
  names: [name: string, pinyin: string][],
  /** Number of the page in the index. */
  page: number,
];
