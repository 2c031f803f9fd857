import { findPassage, type FoundPassage } from '../find-passage.ts';
import type { FlatText } from '../flat-text.ts';
import { isMarkColour, markColours, type MarkColour, type Note } from '../note.ts';
import { describePassage } from '../passage.ts';
import { fetchMoves, type Moves } from './fetch-moves.ts';
import { showMarkList, type PlacedNote } from './mark-list.ts';
import { openEditor } from './mark-editor.ts';
import { signMarks } from './mark-signs.ts';
import { keepingWords, NoteStore } from './note-store.ts';
import { readPageText } from './page-text.ts';
import { saveNotes } from './save-notes.ts';
import { paintRanges } from './paint-ranges.ts';
import { sayUndo } from './undo-toast.ts';

const root = document.querySelector<HTMLElement>('[data-document]');
const tools = document.querySelector<HTMLElement>('[data-reading-tools]');
const source = `documents/${root?.dataset['document'] ?? ''}`;
const text = root ? readPageText(root) : undefined;
const base = tools?.dataset['base'] ?? '/';
const store = new NoteStore(base);
let placed: PlacedNote[] = [];

let moves: Promise<Moves> | undefined;

/** The notes of this text, also those that were made at an address that it, or their part, no longer has. */
async function ownNotes(): Promise<Note[]> {
  const all = await store.all();
  const parts = new Set(text?.flat.parts.map(({ id }) => id));
  if (all.every((note) => note.source === source && parts.has(note.part))) return all;
  moves ??= fetchMoves(base);
  const moved = await moves;
  return all.filter((note) => (moved[note.source] ?? note.source) === source);
}

/** Where a note's words stand today. */
async function findNote(flat: FlatText, note: Note): Promise<FoundPassage | undefined> {
  const [, part = note.part] = ((await moves)?.[`${source}#${note.part}`] ?? '').split('#');
  return findPassage(flat, { ...note, part });
}

const rangeOf = ({ start, end }: FoundPassage): Range | undefined => text?.rangeOf(start, end);

async function draw(): Promise<void> {
  if (!text) return;
  const { flat } = text;
  const notes = await ownNotes();
  const found = await Promise.all(notes.map(async (note) => ({ note, found: await findNote(flat, note) })));
  placed = found.sort((one, other) => (one.found?.start ?? Infinity) - (other.found?.start ?? Infinity));
  for (const { value } of markColours) {
    const own = placed.filter(({ note, found }) => found && note.colour === value);
    paintRanges(
      `mark-${value}`,
      own.flatMap(({ found }) => (found ? rangeOf(found) : undefined) ?? []),
    );
  }
  const withWords = placed.filter(({ note, found }) => found && note.words.trim() !== '');
  const lastCharacters = withWords.flatMap(
    ({ found }) => (found && rangeOf({ ...found, start: found.end - 1 })) ?? [],
  );
  paintRanges('mark-noted', lastCharacters);
  const signed = placed.flatMap(({ note, found }) => {
    const range = found && rangeOf(found);
    return range ? [{ range, hasWords: note.words.trim() !== '' }] : [];
  });
  if (root) signMarks(root, signed);
  const button = tools?.querySelector<HTMLElement>('[data-marks-button]');
  if (button) button.textContent = placed.length === 0 ? '本篇笔记' : `本篇笔记（${placed.length}）`;
}

function edit(note: Note, found: FoundPassage, toWords: boolean): void {
  const range = rangeOf(found);
  const boxes = range?.getClientRects();
  const box = boxes?.[boxes.length - 1] ?? range?.getBoundingClientRect();
  if (!box) return;
  openEditor(note, box, toWords, {
    change: async (changed, before) => {
      rememberColour(changed.colour);
      await store.put(changed, before);
      return keepingWords(store.keeping);
    },
    remove: (own) => void removeNote(own),
    closed: () => undefined,
  });
}

/** Takes a note away, with a way back for a while. */
async function removeNote(note: Note): Promise<void> {
  await store.remove(note);
  sayUndo('已删除 1 条标记。', () => void store.put(note));
}

const colourKey = 'mark-colour';
function rememberColour(colour: MarkColour): void {
  try {
    localStorage.setItem(colourKey, colour);
  } catch {
    // The next mark is yellow again.
  }
}
function lastColour(): MarkColour {
  try {
    const kept = localStorage.getItem(colourKey);
    return isMarkColour(kept) ? kept : 'yellow';
  } catch {
    return 'yellow';
  }
}

/** Marks what is selected, and opens its editor: at the words of the note, or at the colours. */
export async function markSelection(toWords: boolean): Promise<void> {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const offsets = range && text?.offsetsOf(range);
  if (!text || !offsets) return;
  const [start, end] = offsets;
  const now = new Date().toISOString();
  const title = document.querySelector('#title')?.textContent?.trim() ?? document.title;
  const note: Note = {
    id: crypto.randomUUID?.() ?? uuid(),
    source,
    title,
    ...describePassage(text.flat, start, end),
    colour: lastColour(),
    words: '',
    created: now,
    updated: now,
    others: [],
  };
  await store.put(note);
  selection?.removeAllRanges();
  edit(note, { start, end, isExact: true }, toWords);
}

/** A random UUID where the page is served without a secure context, as on an office network. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function goTo({ note, found }: PlacedNote, toWords = false): void {
  if (!found) return;
  const range = rangeOf(found);
  const block = range?.startContainer.parentElement;
  block?.scrollIntoView({ block: 'center' });
  edit(note, found, toWords);
}

/** The shortest mark under a point of the window. */
function markAt(x: number, y: number): PlacedNote | undefined {
  return placed
    .filter(({ found }) => {
      const range = found && rangeOf(found);
      return (
        range &&
        Array.from(range.getClientRects()).some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        )
      );
    })
    .sort((one, other) => one.note.exact.length - other.note.exact.length)
    .at(0);
}

/** Draws the marks of the page, now and after each change in any tab. Call once. */
export async function startPageMarks(): Promise<void> {
  store.onChange(() => void draw());
  root?.addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || target.closest('a, button') || !getSelection()?.isCollapsed) return;
    const mark = markAt(clientX, clientY);
    if (mark?.found) edit(mark.note, mark.found, false);
  });
  await draw();
  const wanted = new URLSearchParams(location.search).get('note');
  const own = placed.find(({ note }) => note.id === wanted);
  if (own?.found) goTo(own);
  else if (own && tools) showList(tools.querySelector('[data-marks-button]') ?? tools);
}

/** Opens the list of this page's marks at its button. */
export function showList(button: HTMLElement): void {
  showMarkList(button, placed, {
    go: goTo,
    remove: (note) => void removeNote(note),
    keeping: keepingWords(store.keeping),
    backUp: () =>
      void store.all().then((notes) => saveNotes(notes, 'json', new URL(base, location.href).href)),
    notesPage: `${base}notes/`,
  });
}
