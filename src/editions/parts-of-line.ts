import type { Difference } from './differences.ts';
import type { ReadCharacter } from './source-reading.ts';
import type { SourceCharacter } from './source-text.ts';

/** Ids of the document's parts that a source line went into, in the order of the line, by 1-based line number. */
export type PartsOfLine = ReadonlyMap<number, readonly string[]>;

/**
 * Where each line of the spans went in the document. A line that two paragraphs share has both; a line of which the
 * document has nothing (blank, or lost in a text that does not collate) has no entry. In a stretch that differs,
 * characters are matched by their rank in it.
 */
export function partsOfLine(
  characters: readonly ReadCharacter[],
  sourceText: readonly SourceCharacter[],
  differences: readonly Difference[],
): PartsOfLine {
  const parts = new Map<number, string[]>();
  const match = (inSource: number, inDocument: number): void => {
    const line = sourceText[inSource]?.line;
    const part = characters[inDocument]?.part.id;
    if (line === undefined || part === undefined) return;
    const ids = parts.get(line);
    if (!ids) parts.set(line, [part]);
    else if (!ids.includes(part)) ids.push(part);
  };
  let inSource = 0;
  let inDocument = 0;
  const matchEqual = (end: number): void => {
    while (inSource < end) match(inSource++, inDocument++);
  };
  for (const { document, source } of differences) {
    matchEqual(source.start);
    const shared = Math.min(document.end - document.start, source.end - source.start);
    for (let rank = 0; rank < shared; rank++) match(source.start + rank, document.start + rank);
    inSource = source.end;
    inDocument = document.end;
  }
  matchEqual(sourceText.length);
  return parts;
}
