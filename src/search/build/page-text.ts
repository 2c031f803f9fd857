import { placeClass } from '../format/layout.ts';
import type { SearchRecord } from '../record.ts';
import { normalise, type CharacterMap } from '../text/normalise.ts';

/** A piece of a page's normalised text. */
export interface TextSpan {
  start: number;
  end: number;
  class: number;
}

/** A page's text as it is searched. */
export interface PageText {
  /** Title, names and parts. '\n' stands where a match must not run on. */
  text: string;
  /** Title first, then the names, then the parts in reading order. */
  spans: TextSpan[];
  /** Number of spans before the parts. */
  nameCount: number;
}

/** Kinds whose parts are fields and not one running text. */
const apart = new Set(['glossary', 'target', 'figure', 'case', 'instrument']);

/**
 * Joins a page's pieces. The text of a document runs on over the ends of its paragraphs, for a run-in heading
 * and its paragraph are one sentence; the fields of an entry do not.
 */
export function pageText(record: SearchRecord, simplified: CharacterMap): PageText {
  const spans: TextSpan[] = [];
  let text = '';
  const add = (piece: string, kind: number, joined: boolean): void => {
    if (!joined && text !== '') text += '\n';
    const start = text.length;
    text += normalise(piece, simplified);
    spans.push({ start, end: text.length, class: kind });
  };
  for (const name of [record.title, ...(record.names ?? [])]) add(name, placeClass.name, false);
  const nameCount = spans.length;
  record.parts.forEach((part, index) => {
    const joined = index > 0 && !apart.has(record.kind);
    add(part.text, part.heading ? placeClass.heading : placeClass.text, joined);
  });
  return { text, spans, nameCount };
}
