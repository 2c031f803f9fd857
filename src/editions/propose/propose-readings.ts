import { bareText } from '../../text/bare-text.ts';
import type { Change } from '../changes.ts';
import type { ProposedChange } from './propose-changes.ts';

/** A change with the two readings that a ledger entry gives. */
export interface ProposedReading {
  change: ProposedChange;
  was: string;
  now: string;
}

interface Window {
  /** The document's text between the changes on either side, and where it begins. */
  before: string;
  after: string;
}

// Up to here every division of the neighbours is tried; beyond, both sides grow alike.
const finest = 24;

const once = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);

const splitsPair = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

/** The fewest neighbours, from both sides as evenly as may be, with which both readings stand only once. */
function withNeighbours(
  { was, now }: Pick<ProposedChange, 'was' | 'now'>,
  { before, after }: Window,
  documentText: string,
  sourceText: string,
): { was: string; now: string } | undefined {
  const tryWith = (left: number, right: number): { was: string; now: string } | undefined => {
    if (left > before.length || right > after.length) return undefined;
    if (splitsPair(before, before.length - left) || splitsPair(after, right)) return undefined;
    const [head, tail] = [before.slice(before.length - left), after.slice(0, right)];
    const reading = { was: head + was + tail, now: head + now + tail };
    const isOnly = reading.now !== '' && once(documentText, reading.now) && once(sourceText, reading.was);
    return isOnly ? reading : undefined;
  };
  for (let size = 0; size <= finest; size++) {
    for (let step = 0; step <= size; step++) {
      const left = Math.ceil(size / 2) + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
      if (left < 0 || left > size) continue;
      const reading = tryWith(left, size - left);
      if (reading) return reading;
    }
  }
  for (let side = finest / 2; side <= Math.max(before.length, after.length); side++) {
    const reading = tryWith(Math.min(side, before.length), Math.min(side, after.length));
    if (reading) return reading;
  }
  return undefined;
}

function joined(text: string, first: ProposedChange, second: ProposedChange): ProposedChange {
  const between = text.slice(first.end, second.start);
  return {
    ...first,
    end: second.end,
    was: first.was + between + second.was,
    now: first.now + between + second.now,
  };
}

/** The part's text as its source must read: every change taken back. */
function sourceReading(text: string, changes: readonly Pick<Change, 'start' | 'end' | 'was'>[]): string {
  let reading = '';
  let done = 0;
  for (const { start, end, was } of changes) {
    reading += text.slice(done, start) + was;
    done = end;
  }
  return reading + text.slice(done);
}

/**
 * Ledger readings for the new changes of one part, beside those that its ledger has: as few neighbours as make `was`
 * and `now` stand only once. New changes that no neighbours tell apart become one. `unplaced` are those that cannot be
 * said beside what stands in the ledger.
 */
export function proposeReadings(
  changes: readonly ProposedChange[],
  ledger: readonly Change[],
): { readings: ProposedReading[]; unplaced: ProposedChange[] } {
  const [first] = changes;
  if (!first) return { readings: [], unplaced: [] };
  const text = bareText(first.part.text).bare;
  const own = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const inOrder = [...ledger, ...own].sort((a, b) => a.start - b.start || a.end - b.end);
  const printed = sourceReading(text, inOrder);
  const readings: ProposedReading[] = [];
  const unplaced: ProposedChange[] = [];
  for (let index = 0; index < own.length; index++) {
    const change = own[index];
    if (!change) continue;
    const from = Math.max(
      0,
      own[index - 1]?.end ?? 0,
      ...ledger.filter(({ end }) => end <= change.start).map(({ end }) => end),
    );
    const next = own[index + 1];
    const nextOfLedger = ledger.find(({ start, end }) => start >= change.end && end > change.start)?.start;
    const to = Math.min(next?.start ?? text.length, nextOfLedger ?? text.length);
    const window = { before: text.slice(from, change.start), after: text.slice(change.end, to) };
    if (ledger.some(({ start, end }) => start === change.start && end === change.end)) {
      unplaced.push(change);
      continue;
    }
    const reading = withNeighbours(change, window, text, printed);
    const isFree = (a: number, b: number): boolean => !ledger.some(({ start, end }) => start < b && end > a);
    const previous = own[index - 1];
    if (reading) readings.push({ change, ...reading });
    else if (next && next.start === to && isFree(change.start, next.end)) {
      own.splice(index--, 2, joined(text, change, next));
    } else if (previous && isFree(previous.start, change.end) && readings.at(-1)?.change === previous) {
      readings.pop();
      own.splice(index - 1, 2, joined(text, previous, change));
      index -= 2;
    } else {
      unplaced.push(change);
    }
  }
  return { readings, unplaced };
}
