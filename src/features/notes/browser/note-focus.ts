const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-note]')];

/** Sets the focus on a control of the note at `index`, or of the last; false where there is none. */
export function focusNote(list: HTMLElement, index: number, control = 'words'): boolean {
  const row = rowsOf(list)
    .slice(0, index + 1)
    .at(-1);
  const target = row?.querySelector<HTMLElement>(`[data-${control}]`);
  target?.focus();
  return Boolean(target);
}

/** Draws the list anew; a focus in it stays on the same control of the same note, or of the one in its place. */
export function keepNoteFocus(list: HTMLElement, instead: HTMLElement, draw: () => void): void {
  const active = document.activeElement;
  const row = active?.closest<HTMLElement>('[data-note]');
  if (!active || !row || !list.contains(row)) return draw();
  const index = rowsOf(list).indexOf(row);
  const control = active.hasAttribute('data-remove') ? 'remove' : 'words';
  draw();
  const same = rowsOf(list).findIndex((own) => own.dataset['note'] === row.dataset['note']);
  if (!focusNote(list, same === -1 ? index : same, control)) instead.focus();
}
