/** Names of the controls that a row may have. */
const controls = ['up', 'down', 'remark', 'remove', 'field', 'name'] as const;

/** A control of a row that has the focus. */
export interface FocusedControl {
  index: number;
  control: string;
  /** Selected characters of a field, [0, 0] on a button. */
  selection: [number, number];
}

/** The control in the list's rows that has the focus, or undefined. */
export function focusedControl(list: HTMLElement): FocusedControl | undefined {
  const active = document.activeElement as HTMLElement | null;
  const row = active?.closest('[data-row]');
  const control = controls.find((name) => active?.hasAttribute(`data-${name}`));
  if (!active || !row || !list.contains(row) || !control) return undefined;
  const field = active instanceof HTMLTextAreaElement ? active : undefined;
  return {
    index: [...list.children].indexOf(row),
    control,
    selection: [field?.selectionStart ?? 0, field?.selectionEnd ?? 0],
  };
}

/** Sets the focus on a control of the row at `index`, or of the last row; false where there is none. */
export function focusRow(list: HTMLElement, index: number, control: string): boolean {
  const row = list.children[Math.min(index, list.children.length - 1)];
  const target = row?.querySelector<HTMLElement>(`[data-${control}]`);
  if (!target) return false;
  target.closest<HTMLElement>('[data-box]')?.removeAttribute('hidden');
  target.focus();
  return true;
}
