import { entryCollections, type EntryCollection } from '../entries/collection-names.ts';
import type { RecordFilters } from './filters.ts';

type Singular<Name extends string> = Name extends `${infer One}s` ? One : Name;

/** The kind of page that an entry has: target of targets. */
export const kindOf = <Name extends EntryCollection>(collection: Name): Singular<Name> =>
  collection.replace(/s$/, '') as Singular<Name>;

export type RecordKind = Singular<EntryCollection> | 'document' | 'page';

/** Kinds of page that the search knows, in the order in which a name leads to them. */
export const recordKinds: readonly RecordKind[] = [
  ...new Set<RecordKind>([
    'glossary',
    'target',
    'instrument',
    'case',
    'figure',
    ...entryCollections.map(kindOf),
  ]),
  'document',
  'page',
];

/** One addressable piece of a page's text, in reading order. */
export interface RecordPart {
  /** Fragment of the address; '' where the piece has none. */
  id: string;
  /** Where the piece stands, such as 三、（四）; '' where nothing names it. */
  label: string;
  /** Text as printed, without Markdown marks and editors' words. */
  text: string;
  heading: boolean;
}

/** The form of a text after which its policy was changed. */
export const earlierText = '修改前的文本';

/** One page as the search sees it. The title and the names stand beside the parts, not among them. */
export interface SearchRecord {
  /** Address below the site's base, such as /documents/x/. */
  url: string;
  kind: RecordKind;
  title: string;
  /** Other names that lead here, word for word. */
  names?: readonly string[];
  /** Pinyin of the title, syllables apart, with or without tone marks. */
  pinyin?: string;
  /** As precise as the page knows it: 2025, 2025-12 or 2025-12-22. */
  date?: string;
  filters: RecordFilters;
  parts: readonly RecordPart[];
}
