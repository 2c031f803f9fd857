import { findPassage } from '../find-passage.ts';
import type { Note } from '../note.ts';
import type { NotePlace } from './note-row.ts';
import { readPageText } from './page-text.ts';

const wordsOf = (element: Element | null | undefined): string => {
  const words = element?.firstChild?.textContent?.trim() ?? '';
  return words === '' || words.endsWith('。') ? words : `${words}。`;
};

/** The note of the text below the article or paragraph of a part, else the one at its head. */
function laterAt(page: Document, root: Element, part: string): string {
  const place = part === '' ? null : page.getElementById(part);
  const block = [...root.children].find((child) => child.contains(place));
  const below = block?.nextElementSibling;
  return wordsOf(below?.matches('.later') ? below : page.querySelector('.superseded strong'));
}

/** Looks the notes of one text up in what the site says today. */
export async function checkPlaces(
  base: string,
  source: string,
  notes: readonly Note[],
): Promise<Map<string, NotePlace>> {
  let page: Document | undefined;
  try {
    const response = await fetch(`${base}${source}/`);
    if (response.ok) {
      page = new DOMParser().parseFromString(await response.text(), 'text/html');
    }
  } catch {
    // Said with each note.
  }
  const root = page?.querySelector('[data-document]');
  if (!page || !root) return new Map(notes.map(({ id }) => [id, { state: 'gone', later: '' }]));
  const from = page;
  const { flat } = readPageText(root);
  return new Map(
    notes.map((note) => {
      const found = findPassage(flat, note);
      const state = found ? (found.isExact ? 'same' : 'changed') : 'lost';
      return [note.id, { state, later: laterAt(from, root, note.part) }];
    }),
  );
}
