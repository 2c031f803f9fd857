const openers = '“（《‘〈〔【「『〖';
const closers = '”）》’〉〕】」』〗';
const titleBits = (1 << openers.indexOf('《')) | (1 << openers.indexOf('〈'));
const brokenPair = 8;
const leftOpen = 6;

/** Which brackets are open (one bit a kind) after a mark, and what it costs that the mark does not fit those before. */
export function afterMark(open: number, mark: string): { open: number; cost: number } {
  const opening = openers.indexOf(mark);
  if (opening >= 0) return { open: open | (1 << opening), cost: open & (1 << opening) ? brokenPair : 0 };
  const closing = closers.indexOf(mark);
  // A title between 《》 holds no whole sentence.
  if (closing < 0) return { open, cost: open & titleBits && /[。；]/u.test(mark) ? brokenPair : 0 };
  return { open: open & ~(1 << closing), cost: open & (1 << closing) ? 0 : brokenPair };
}

/** What it costs that a paragraph ends while brackets are open. */
export function costOfOpen(open: number): number {
  let cost = 0;
  for (let rest = open; rest > 0; rest &= rest - 1) cost += leftOpen;
  return cost;
}
