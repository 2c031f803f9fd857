import { diffArrays } from 'diff';
import { foldCharacter } from './fold-character.ts';

/** A stretch where two texts differ: half-open ranges of characters in each; one of them may be empty. */
export interface Difference {
  document: { start: number; end: number };
  source: { start: number; end: number };
}

/** Beyond this many edits the two are different texts; one report says more than hundreds. */
export const maxEditLength = 1500;

function firstDifference(document: readonly string[], source: readonly string[]): Difference {
  let head = 0;
  while (head < document.length && document[head] === source[head]) head++;
  return {
    document: { start: head, end: document.length },
    source: { start: head, end: source.length },
  };
}

/** Where a document's text and its source's differ, in the order of the text; empty where they are equal. */
export function differences(document: readonly string[], source: readonly string[]): Difference[] {
  if (
    document.length === source.length &&
    document.every((character, index) => character === source[index])
  ) {
    return [];
  }
  const steps =
    diffArrays([...document], [...source], { maxEditLength }) ??
    // A page whose marks are all of another form differs in thousands of characters, and is the same text.
    diffArrays(document.map(foldCharacter), source.map(foldCharacter), { maxEditLength });
  if (!steps) return [firstDifference(document, source)];
  const found: Difference[] = [];
  let inDocument = 0;
  let inSource = 0;
  const differ = (inDocumentToo: number, inSourceToo: number): void => {
    const last = found.at(-1);
    const continues = last && last.document.end === inDocument && last.source.end === inSource;
    const difference = continues
      ? last
      : {
          document: { start: inDocument, end: inDocument },
          source: { start: inSource, end: inSource },
        };
    if (!continues) found.push(difference);
    inDocument = difference.document.end += inDocumentToo;
    inSource = difference.source.end += inSourceToo;
  };
  for (const { added, removed, count } of steps) {
    if (removed) differ(count, 0);
    else if (added) differ(0, count);
    else {
      for (let step = 0; step < count; step++) {
        if (document[inDocument] !== source[inSource]) differ(1, 1);
        else {
          inDocument++;
          inSource++;
        }
      }
    }
  }
  return found;
}
