/**
 * Marks the words that a result list sent along (?mark=…). A page opened without them gets nothing more than
 * this line.
 */
export function startMarks(base: string): void {
  const words = new URLSearchParams(location.search).get('mark');
  if (words) void import('./marks.ts').then(({ showMarks }) => showMarks(words, base));
}
