/**
 * Marks the words that a result list sent along (?mark=…). A page opened without them fetches nothing for it.
 */
export function startMarks(): void {
  const words = new URLSearchParams(location.search).get('mark');
  const base = document.querySelector<HTMLElement>('[data-mark-base]')?.dataset['markBase'] ?? '/';
  if (words) void import('./marks.ts').then(({ showMarks }) => showMarks(words, base));
}
