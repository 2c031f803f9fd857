import { placeClass, type PlaceClass } from '../format/layout.ts';
import type { PageTableFile } from '../format/page-table.ts';
import type { RecordKind, SearchRecord } from '../record.ts';
import { normalise, type CharacterMap } from '../text/normalise.ts';

/** A piece of a page's normalised text. */
export interface TextSpan {
  start: number;
  end: number;
  class: PlaceClass;
}

/** A page's text as it is searched. */
export interface PageText {
  /** Title, names and parts. '\n' stands where a match must not run on. */
  text: string;
  /** Title first, then the names, then the parts in reading order. */
  spans: TextSpan[];
  /** Where the parts begin. */
  body: number;
}

/**
 * Whether a match may run on over the end of a part. In a running text it may, for a run-in heading and its
 * paragraph are one sentence; the fields of an entry are apart.
 */
export function runsOn(kind: RecordKind): boolean {
  return kind === 'document' || kind === 'page';
}

/** Joins a page's pieces into the text that is searched. */
export function pageText(record: SearchRecord, simplified: CharacterMap): PageText {
  const spans: TextSpan[] = [];
  let text = '';
  const add = (piece: string, placed: PlaceClass): void => {
    const start = text.length;
    text += normalise(piece, simplified);
    spans.push({ start, end: text.length, class: placed });
  };
  for (const name of [record.title, ...(record.names ?? [])]) {
    add(name, placeClass.name);
    text += '\n';
  }
  const body = text.length;
  record.parts.forEach((part, index) => {
    if (index > 0 && !runsOn(record.kind)) text += '\n';
    add(part.text, part.heading ? placeClass.heading : placeClass.text);
  });
  return { text, spans, body };
}

const piecesOf = ({ text, spans }: PageText, wanted: PlaceClass): string[] =>
  spans.filter((span) => span.class === wanted).map(({ start, end }) => text.slice(start, end));

/**
 * A page's text in the order of the index, so that the first place of a phrase tells its best class: the names, the
 * shortest first, then the headings, then the parts.
 */
export function indexedText(page: PageText): string {
  const names = piecesOf(page, placeClass.name).sort((a, b) => a.length - b.length);
  const headings = piecesOf(page, placeClass.heading);
  return [...names, ...headings].map((piece) => `${piece}\n`).join('') + page.text.slice(page.body);
}

/** The table of the pages whose texts these are. */
export function pageTable(records: readonly SearchRecord[], texts: readonly PageText[]): PageTableFile {
  const lengths = (page: PageText, wanted: PlaceClass): number[] =>
    piecesOf(page, wanted).map(({ length }) => length);
  return {
    kinds: records.map(({ kind }) => kind),
    dates: records.map(({ date }) => date ?? ''),
    names: texts.map((page) => lengths(page, placeClass.name).sort((a, b) => a - b)),
    headings: texts.map((page) =>
      lengths(page, placeClass.heading).reduce((sum, length) => sum + length + 1, 0),
    ),
    bodies: texts.map(({ text, body }) => text.length - body),
  };
}
