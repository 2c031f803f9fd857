import { placeClass } from '../format/layout.ts';
import type { RecordKind, SearchRecord } from '../record.ts';
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
  const add = (piece: string, kind: number, joined: boolean): void => {
    if (!joined && text !== '') text += '\n';
    const start = text.length;
    text += normalise(piece, simplified);
    spans.push({ start, end: text.length, class: kind });
  };
  for (const name of [record.title, ...(record.names ?? [])]) add(name, placeClass.name, false);
  record.parts.forEach((part, index) => {
    const kind = part.heading ? placeClass.heading : placeClass.text;
    add(part.text, kind, index > 0 && runsOn(record.kind));
  });
  return { text, spans };
}
