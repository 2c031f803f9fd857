import { blockOverlap, type BlockFile, type BlockPart } from '../format/block-file.ts';
import { blockSize, type PlaceClass } from '../format/layout.ts';
import type { SearchRecord } from '../record.ts';
import { normalise, normaliseWithOrigins, type CharacterMap } from '../text/normalise.ts';
import { runsOn, type PageText } from './page-text.ts';

/** A paragraph that reaches further than this beyond a block is cut there. */
const margin = 256;

interface Piece {
  id: string;
  label: string;
  text: string;
}

/** The text as it is searched, where the reader's own folding does not give it. */
function readText(text: string, simplified: CharacterMap): string | undefined {
  const read = normalise(text, simplified);
  return read === normalise(text) ? undefined : read;
}

function blockPart(
  piece: Piece,
  span: { start: number; end: number; class: number },
  from: number,
  to: number,
  simplified: CharacterMap,
): BlockPart {
  let { text } = piece;
  let { start } = span;
  if (from > span.start || to < span.end) {
    const { origins } = normaliseWithOrigins(text);
    text = text.slice(origins[from - span.start], origins[to - span.start]);
    start = from;
  }
  const part: BlockPart = [start, span.class as PlaceClass, piece.id, piece.label, text];
  const read = readText(text, simplified);
  if (read !== undefined) part.push(read);
  return part;
}

/** The block files of a page, in order. */
export function blockFiles(record: SearchRecord, page: PageText, simplified: CharacterMap): BlockFile[] {
  const pieces: Piece[] = [
    ...[record.title, ...(record.names ?? [])].map((text) => ({ id: '', label: '', text })),
    ...record.parts,
  ];
  const titleRead = readText(record.title, simplified);
  const count = Math.ceil((page.text.length + 1) / blockSize);
  return Array.from({ length: count }, (_, block) => {
    const first = block * blockSize;
    const end = first + blockSize;
    const parts = page.spans.flatMap((span, index): BlockPart[] => {
      const piece = pieces[index];
      if (!piece || span.start === span.end || span.end <= first || span.start >= end + blockOverlap)
        return [];
      const from = Math.max(span.start, first - margin);
      const to = Math.min(span.end, end + margin);
      return [blockPart(piece, span, from, to, simplified)];
    });
    return {
      url: record.url,
      title: record.title,
      ...(titleRead === undefined ? {} : { titleRead }),
      kind: record.kind,
      ...(record.date === undefined ? {} : { date: record.date }),
      ...(record.filters.issuer?.length ? { issuers: record.filters.issuer } : {}),
      ...(runsOn(record.kind) ? { joined: true as const } : {}),
      parts,
    };
  });
}
