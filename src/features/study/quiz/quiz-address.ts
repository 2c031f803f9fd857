import { mostQuestions } from './make-quiz.ts';
import type { QuestionWords } from './question-text.ts';

/** What a trainer has changed of a quiz by hand; all are places of the quiz as it was made, from 1. */
export interface QuizChanges {
  /** Questions that gave way to another, in the order in which they did. */
  swaps: readonly number[];
  /** Questions that are left out. */
  out: readonly number[];
  /** Questions in the trainer's own words. */
  edits: ReadonlyMap<number, QuestionWords>;
}

/** What an address says of a quiz besides its cards. */
export interface QuizWish extends QuizChanges {
  /** How many questions. */
  count: number;
  /** Which of the possible sheets; '' where the address leaves it open. */
  seed: string;
  /** Stamp of the cards when the sheet was made; '' where the address has none. */
  stamp: string;
}

/** A quiz as it was made. */
export const unchanged: QuizChanges = { swaps: [], out: [], edits: new Map() };

const usualCount = 10;
const longestSeed = 40;
/** Most swaps that an address keeps, and most characters of a line of a trainer's own question. */
const mostSwaps = 200;
const longestLine = 500;

/** Brings a number of questions into what a sheet can have. */
export const possibleCount = (count: number): number =>
  Number.isFinite(count) ? Math.min(mostQuestions, Math.max(1, Math.round(count))) : usualCount;

const isSlot = (slot: number): boolean => Number.isInteger(slot) && slot >= 1 && slot <= mostQuestions;

const slotsOf = (words: string | null): number[] => (words ?? '').split('.').map(Number).filter(isSlot);

/** Line by line: the question, the options, the answer. */
const linesOf = ({ stem, options, answer }: QuestionWords): string => [stem, ...options, answer].join('\n');

function wordsOf(lines: string): QuestionWords | undefined {
  const [stem = '', ...rest] = lines.split('\n').map((line) => line.slice(0, longestLine));
  const answer = rest.pop();
  return answer === undefined || stem.trim() === '' ? undefined : { stem, options: rest.slice(0, 4), answer };
}

/** Reads what an address says; whatever stands there, the wish is a possible one. */
export function readQuizWish(search: string): QuizWish {
  const parameters = new URLSearchParams(search);
  const seed = (parameters.get('seed') ?? '').replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const stamp = parameters.get('v') ?? '';
  const edits = [...parameters].flatMap(([name, value]): [number, QuestionWords][] => {
    const slot = Number(/^edit(\d+)$/.exec(name)?.[1]);
    const words = isSlot(slot) ? wordsOf(value) : undefined;
    return words ? [[slot, words]] : [];
  });
  return {
    count: possibleCount(Number.parseInt(parameters.get('n') ?? '', 10)),
    seed: [...seed].slice(0, longestSeed).join(''),
    stamp: /^[0-9a-f]{8}$/.test(stamp) ? stamp : '',
    swaps: slotsOf(parameters.get('swap')).slice(0, mostSwaps),
    out: [...new Set(slotsOf(parameters.get('out')))],
    edits: new Map(edits),
  };
}

/** The part of an address that brings the same sheet; `choice` is the part that names the cards. */
export function writeQuizAddress(
  choice: string,
  { count, seed, stamp, swaps, out, edits }: QuizWish,
): string {
  const parameters = new URLSearchParams(choice);
  parameters.set('n', String(count));
  parameters.set('seed', seed);
  parameters.set('v', stamp);
  if (swaps.length > 0) parameters.set('swap', swaps.join('.'));
  if (out.length > 0) parameters.set('out', out.join('.'));
  for (const [slot, words] of edits) parameters.set(`edit${slot}`, linesOf(words));
  return `?${parameters.toString()}`;
}
