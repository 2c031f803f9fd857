/** Keeps in the history how far the list was scrolled when the reader opens one of its results. */
export function keepScroll(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href]')) return;
    history.replaceState({ scroll: Math.round(scrollY) }, '');
  });
}

/** Scrolls a list that was left before to where it was; its results come later than the browser's own attempt. */
export function restoreScroll(): void {
  const kept = (history.state as { scroll?: unknown } | null)?.scroll;
  if (typeof kept !== 'number') return;
  scrollTo({ top: kept, behavior: 'instant' });
  history.replaceState(null, '');
}
