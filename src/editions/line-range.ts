/** First and last line, 1-based and inclusive, of a range such as "7" or "45-47". */
export function parseLineRange(range: string): { first: number; last: number } {
  const [first = 0, last = first] = range.split('-').map(Number);
  return { first, last };
}
