import type { CitationFile } from '../../citations/citation-file.ts';

/** Words of the library that stand in one place of a document. */
export interface TrayQuote {
  /** One string a paragraph, letter for letter; a gap of the source is the editors' words in 〔〕. */
  paragraphs: readonly string[];
  /** The work's title in its marks: 《……》. */
  work: string;
  /** The full citation: title, place, issuer or author, date, where printed, as far as known; no address. */
  citation: string;
  /** Address of the place below the site's base, with a slash before it. */
  url: string;
  /** The mark of what the place says today, where it is one paragraph. */
  mark?: string;
}

/** A fact of an entry with its name, such as 期限 and 到2030年. */
export interface TrayFact {
  name: string;
  value: string;
}

/** What a tray knows of one thing, ready to be shown and set. */
export interface TrayContent {
  /** Chinese name of the kind: 名词, 目标, 数据, 案例, 原文. */
  kind: string;
  title: string;
  /** The side of a flash card that asks. */
  question: string;
  /** Identity that stays when the words or the address change (RFC 9562, version 5, and a part's id). */
  uid: string;
  /** The mark of the words that it publishes today; none of a heading with what stands under it. */
  mark?: string;
  facts: readonly TrayFact[];
  quotes: readonly TrayQuote[];
  /** Words of the library's editors, '' for none. */
  explanation: string;
}

/** What a tray finds in the file of an entry's page, beside what citations are made from. */
export type EntryFile = TrayContent & { mark: string };

/** The file of a document's page: its citation file, and every place of it with its words. */
export interface DocumentFile extends CitationFile {
  uid: string;
  parts: readonly {
    id: string;
    text: string;
    /** The article or item that it opens, by its address. */
    opens?: string;
    /** Heading level, 0 for a paragraph. */
    depth: number;
    /** Its name where `places` has none: 标题. */
    name?: string;
    /** Its identity, where that is not the document's with the part's id after #. */
    uid?: string;
  }[];
}
