import { findPassage } from '../find-passage.ts';
import type { Note } from '../note.ts';
import type { Place } from './note-row.ts';
import { readPageText } from './page-text.ts';

/** Looks the notes of one text up in what the site says today. */
export async function checkPlaces(
  base: string,
  source: string,
  notes: readonly Note[],
): Promise<Map<string, Place>> {
  let root: Element | null = null;
  try {
    const response = await fetch(`${base}${source}/`);
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      root = page.querySelector('[data-document]');
    }
  } catch {
    // Said with each note.
  }
  if (!root) return new Map(notes.map(({ id }) => [id, 'gone']));
  const { flat } = readPageText(root);
  return new Map(
    notes.map((note) => {
      const found = findPassage(flat, note);
      return [note.id, found ? (found.isExact ? 'same' : 'changed') : 'lost'];
    }),
  );
}
