import type { Note, OtherWords } from './note.ts';

const sameWords = (one: string, other: string): boolean => one.trim() === other.trim();

function withoutDoubles(others: readonly OtherWords[], words: string): OtherWords[] {
  const kept: OtherWords[] = [];
  for (const other of others) {
    if (other.words.trim() === '' || sameWords(other.words, words)) continue;
    if (!kept.some((own) => sameWords(own.words, other.words))) kept.push(other);
  }
  return kept;
}

/** The same for two notes that mark the same words of the same text and say the same. */
const sense = ({ source, part, exact, prefix, words }: Note): string =>
  JSON.stringify([source, part, exact, prefix, words.trim()]);

/**
 * Two versions of one note: the later one is taken, at the same time the first. Clocks may be wrong, so the other's
 * words are never dropped: where they differ they are kept beside.
 */
export function mergeNote(one: Note, other: Note): Note {
  const [newer, older] = other.updated > one.updated ? [other, one] : [one, other];
  const others = [...one.others, ...other.others, { words: older.words, updated: older.updated }];
  return {
    ...newer,
    created: one.created < other.created ? one.created : other.created,
    others: withoutDoubles(others, newer.words),
  };
}

/** What an import did. */
export interface MergeOutcome {
  notes: Note[];
  added: number;
  /** Taken over because they are newer than the kept ones. */
  updated: number;
  /** Of those, and of the older ones: whose other words were kept beside. */
  keptBoth: number;
  /** Here already, word for word. */
  same: number;
}

/** Adds notes to those that are here: one of each id, none twice under two ids, and no words lost. */
export function mergeNotes(here: readonly Note[], coming: readonly Note[]): MergeOutcome {
  const notes = new Map(here.map((note) => [note.id, note]));
  const counts = { added: 0, updated: 0, keptBoth: 0, same: 0 };
  const senses = new Map<string, number>();
  const count = (note: Note, change: 1 | -1): void => {
    senses.set(sense(note), (senses.get(sense(note)) ?? 0) + change);
  };
  for (const note of here) count(note, 1);
  for (const note of coming) {
    const own = notes.get(note.id);
    if (!own) {
      if ((senses.get(sense(note)) ?? 0) > 0) counts.same += 1;
      else {
        notes.set(note.id, note);
        count(note, 1);
        counts.added += 1;
      }
      continue;
    }
    const merged = mergeNote(own, note);
    notes.set(note.id, merged);
    count(own, -1);
    count(merged, 1);
    if (merged.others.length > own.others.length) counts.keptBoth += 1;
    if (JSON.stringify(merged) === JSON.stringify(own)) counts.same += 1;
    else counts.updated += 1;
  }
  return { notes: [...notes.values()], ...counts };
}
