import type * as pageMarks from './page-marks.ts';

type PageMarks = typeof pageMarks;

/** In localStorage under this name, with the base path after it, once there are notes (see NoteStore). */
const notesFlag = 'notes:';

let started: Promise<PageMarks> | undefined;

/** The tools of marks, fetched and started once. */
function marks(): Promise<PageMarks> {
  started ??= import('./page-marks.ts').then(async (own) => {
    await own.startPageMarks();
    return own;
  });
  started.catch(() => {
    started = undefined;
  });
  return started;
}

function mayHaveNotes(base: string): boolean {
  try {
    return localStorage.getItem(notesFlag + base) !== null;
  } catch {
    return false;
  }
}

/** Draws the reader's marks where there may be any; a browser without notes fetches nothing. */
export function startMarks(tools: HTMLElement): void {
  const base = tools.dataset['base'] ?? '/';
  const button = tools.querySelector<HTMLElement>('[data-marks-button]');
  button?.addEventListener('click', () => void marks().then(({ showList }) => showList(button)));
  if (mayHaveNotes(base)) void marks();
  document.addEventListener('mark-selection', (event) => {
    void marks().then(({ markSelection }) => markSelection((event as CustomEvent<boolean>).detail));
  });
  // Another tab may write the first note of this browser.
  addEventListener('storage', ({ key }) => {
    if (key === notesFlag + base) void marks();
  });
}
