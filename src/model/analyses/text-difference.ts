import { diffChars } from 'diff';

/** A run of characters: in both texts, only in the first, or only in the second. */
export interface DifferencePiece {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/**
 * Differences of two short texts, character by character. One character that happens to agree between two changes
 * counts as changed, so that the marks follow words rather than letters.
 */
export function textDifference(first: string, second: string): DifferencePiece[] {
  const pieces = diffChars(first, second).map(({ value, added, removed }): DifferencePiece => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
  const result: DifferencePiece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ text: removed, kind: 'removed' });
    if (added !== '') result.push({ text: added, kind: 'added' });
    removed = '';
    added = '';
  };
  for (const [index, { text, kind }] of pieces.entries()) {
    const isLone =
      kind === 'same' &&
      text.length === 1 &&
      index > 0 &&
      index < pieces.length - 1 &&
      removed + added !== '';
    if (kind !== 'added' && (kind === 'removed' || isLone)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isLone)) added += text;
    if (kind === 'same' && !isLone) {
      flush();
      result.push({ text, kind });
    }
  }
  flush();
  return result;
}
