import type { TextPart } from '../text/document-parts.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath, Position } from '../model/yaml-record.ts';
import { bareText } from '../text/bare-text.ts';

function fieldOf(partId: string): FieldPath {
  const [, side, rank] = /^(over|under|after)-(\d+)$/.exec(partId) ?? [];
  return side === undefined ? ['title'] : ['printed', side, Number(rank) - 1];
}

/** Line and column, in the document's file, of the character at `offset` (over the text without white space) of a part. */
export function documentPosition(
  document: Pick<LoadedEntry<'documents'>, 'body' | 'bodyLine' | 'locate'>,
  part: TextPart,
  offset: number,
): Position {
  const { bare, offsets } = bareText(part.text);
  if (part.line === 0) {
    const start = document.locate(fieldOf(part.id));
    const before = part.text.slice(0, offsets[offset] ?? part.text.length);
    return { line: start.line, column: start.column + [...before].length };
  }
  const lines = document.body.split('\n');
  let rest = lines.slice(part.line - 1).join('\n');
  // Editors' words are no text; keep their length so that places stay true.
  rest = rest.replace(/⟦[^⟧]*⟧/g, (words) => ' '.repeat(words.length));
  // Marks of Markdown are passed over: the text is a subsequence of its Markdown.
  let at = -1;
  for (const unit of bare.slice(0, offset + 1)) {
    const found = rest.indexOf(unit, at + 1);
    if (found < 0) break;
    at = found;
  }
  if (offset >= bare.length) at++;
  const before = rest.slice(0, Math.max(at, 0)).split('\n');
  return {
    line: document.bodyLine + part.line - 1 + before.length - 1,
    column: [...(before.at(-1) ?? '')].length + 1,
  };
}
