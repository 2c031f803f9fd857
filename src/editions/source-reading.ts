import type { TextPart } from '../text/document-parts.ts';
import { bareText } from '../text/bare-text.ts';
import type { Change, LedgerChange } from './changes.ts';

/** One character of the source's text as the document and its ledger imply it. */
export interface ReadCharacter {
  character: string;
  part: TextPart;
  /** Offset in the part's text without white space. */
  offset: number;
  /** The change that took it back. */
  change?: Change;
}

/** Offset, in its part's text without white space, at which the document goes on after a character. */
export function offsetAfter({ character, offset, change }: ReadCharacter): number {
  return change ? change.end : offset + character.length;
}

export interface SourceReading {
  characters: readonly ReadCharacter[];
  /** Index in `characters` at which each change begins, also where the source has nothing. */
  begins: ReadonlyMap<Change, number>;
  /** The implied text of each part. */
  textOf: ReadonlyMap<string, string>;
}

/** Takes the ledger's changes back, so that the document's text reads as the source's must. */
export function readSource(
  parts: readonly TextPart[],
  changes: ReadonlyMap<string, readonly LedgerChange[]>,
): SourceReading {
  const characters: ReadCharacter[] = [];
  const begins = new Map<Change, number>();
  const textOf = new Map<string, string>();
  for (const part of parts) {
    const { bare } = bareText(part.text);
    let text = '';
    let done = 0;
    const keep = (end: number): void => {
      for (const character of bare.slice(done, end)) {
        characters.push({ character, part, offset: done });
        done += character.length;
        text += character;
      }
    };
    for (const change of changes.get(part.id) ?? []) {
      keep(change.start);
      begins.set(change, characters.length);
      for (const character of change.was) characters.push({ character, part, offset: change.start, change });
      text += change.was;
      done = change.end;
    }
    keep(bare.length);
    textOf.set(part.id, text);
  }
  return { characters, begins, textOf };
}
