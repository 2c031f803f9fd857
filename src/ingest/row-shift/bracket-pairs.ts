const openers = '“（《‘〈〔【「『〖';
const closers = '”）》’〉〕】」』〗';
const titleBits = (1 << openers.indexOf('《')) | (1 << openers.indexOf('〈'));
const brokenPair = 6;
const leftOpen = 5;

/** What a mark does to the brackets before it. */
export interface BracketStep {
  /** Which brackets are open after it, one bit a kind. */
  open: number;
  /** What it costs that the mark does not fit those before. */
  cost: number;
  /** It closes one that was open. */
  closes: boolean;
}

/** Which brackets are open after a mark, and how well it fits those before. */
export function afterMark(open: number, mark: string): BracketStep {
  const opening = openers.indexOf(mark);
  if (opening >= 0)
    return { open: open | (1 << opening), cost: open & (1 << opening) ? brokenPair : 0, closes: false };
  const closing = closers.indexOf(mark);
  // A title between 《》 holds no whole sentence.
  if (closing < 0)
    return { open, cost: open & titleBits && /[。；]/u.test(mark) ? brokenPair : 0, closes: false };
  const closes = (open & (1 << closing)) !== 0;
  return { open: open & ~(1 << closing), cost: closes ? 0 : brokenPair, closes };
}

/** What it costs that a paragraph ends while brackets are open. */
export function costOfOpen(open: number): number {
  let cost = 0;
  for (let rest = open; rest > 0; rest &= rest - 1) cost += leftOpen;
  return cost;
}
