import { bareText } from '../text/bare-text.ts';
import type { Change, ChangeOrigin, LedgerChange, MarkedChange } from './changes.ts';
import type { SourceReading } from './source-reading.ts';
import type { SourceCharacter } from './source-text.ts';
import type { TextPart } from '../text/document-parts.ts';

/**
 * Every change with its place in the part's text and its place in the source, by part id, in the order of the text:
 * those of the ledger and, where `mechanical` gives its origin, those that the mechanical rule made.
 */
export function markedChanges(
  parts: readonly TextPart[],
  ledger: ReadonlyMap<string, readonly LedgerChange[]>,
  reading: SourceReading,
  source: readonly SourceCharacter[],
  mechanical: ChangeOrigin | undefined,
): Map<string, MarkedChange[]> {
  const byPart = new Map<string, MarkedChange[]>(parts.map(({ id }) => [id, []]));
  const add = (id: string, change: Change, index: number): void => {
    const { start, end, was, now, certainty, why } = change;
    const cause = change.rule === undefined ? { kind: change.kind } : { rule: change.rule };
    const origin: ChangeOrigin = { certainty, why, ...cause };
    const at = source[index];
    // What is added at the very end of a source stands after its last character.
    const last = source.at(-1);
    const sourceLine = (at ?? last)?.line ?? 0;
    const sourceColumn = at?.column ?? (last?.column ?? 0) + 1;
    byPart.get(id)?.push({ start, end, was, now, ...origin, sourceLine, sourceColumn });
  };
  for (const [id, changes] of ledger) {
    for (const change of changes) {
      add(id, change, reading.begins.get(change) ?? 0);
    }
  }
  if (mechanical) {
    reading.characters.forEach(({ character, part, offset, change }, index) => {
      const printed = source[index]?.printed;
      if (printed === undefined || change) return;
      const made = { start: offset, end: offset + character.length, was: printed, now: character };
      add(part.id, { ...made, ...mechanical }, index);
    });
  }
  for (const part of parts) {
    const changes = byPart.get(part.id) ?? [];
    if (changes.length === 0) byPart.delete(part.id);
    const { offsets } = bareText(part.text);
    const place = (offset: number): number => offsets[offset] ?? part.text.length;
    changes.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const change of changes) {
      const empty = change.start === change.end;
      change.end = empty ? place(change.start) : place(change.end - 1) + 1;
      change.start = place(change.start);
    }
  }
  return byPart;
}
