import { mostQuestions } from './make-quiz.ts';

/** What an address says of a quiz besides its cards. */
export interface QuizWish {
  /** How many questions. */
  count: number;
  /** Which of the possible sheets; '' where the address leaves it open. */
  seed: string;
  /** Stamp of the cards when the sheet was made; '' where the address has none. */
  stamp: string;
}

const usualCount = 10;
const longestSeed = 40;

/** Brings a number of questions into what a sheet can have. */
export const possibleCount = (count: number): number =>
  Number.isFinite(count) ? Math.min(mostQuestions, Math.max(1, Math.round(count))) : usualCount;

/** Reads number, seed and stamp from an address; whatever stands there, the wish is a possible one. */
export function readQuizWish(search: string): QuizWish {
  const parameters = new URLSearchParams(search);
  const seed = (parameters.get('seed') ?? '').replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const stamp = parameters.get('v') ?? '';
  return {
    count: possibleCount(Number.parseInt(parameters.get('n') ?? '', 10)),
    seed: [...seed].slice(0, longestSeed).join(''),
    stamp: /^[0-9a-f]{8}$/.test(stamp) ? stamp : '',
  };
}

/** The part of an address that brings the same sheet; `choice` is the part that names the cards. */
export function writeQuizAddress(choice: string, { count, seed, stamp }: QuizWish): string {
  const parameters = new URLSearchParams(choice);
  parameters.set('n', String(count));
  parameters.set('seed', seed);
  parameters.set('v', stamp);
  return `?${parameters.toString()}`;
}
