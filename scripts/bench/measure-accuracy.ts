import { diffArrays } from 'diff';
import { bareText } from '../../src/text/bare-text.ts';
import { isShiftable } from './corrupt-text.ts';

/** How well a page came back, in characters without white space. */
export interface Accuracy {
  marks: number;
  marksRight: number;
  /** Characters that are no shiftable marks. */
  others: number;
  /** Those of them that came back as something else, or not at all. */
  harmed: number;
  /** What went wrong, with neighbours: at most 50 quotes. */
  faults: string[];
}

/** Compares a page that came back with the page before it was corrupted, character by character. */
export function measureAccuracy(clean: string, back: string): Accuracy {
  const wanted = [...bareText(clean).bare];
  const got = [...bareText(back).bare];
  const result: Accuracy = { marks: 0, marksRight: 0, others: 0, harmed: 0, faults: [] };
  const count = (index: number, right: boolean): void => {
    const character = wanted[index] ?? '';
    if (isShiftable(character)) {
      result.marks++;
      if (right) result.marksRight++;
    } else {
      result.others++;
      if (!right) result.harmed++;
    }
    if (!right && result.faults.length < 50) {
      result.faults.push(
        `${character}: ${wanted.slice(Math.max(0, index - 9), index + 9).join('')} | ${got.slice(Math.max(0, index - 9), index + 9).join('')}`,
      );
    }
  };
  if (wanted.length === got.length) {
    wanted.forEach((character, index) => count(index, character === got[index]));
    return result;
  }
  let index = 0;
  for (const step of diffArrays(wanted, got)) {
    if (step.added) continue;
    for (let rest = step.count; rest > 0; rest--) count(index++, !step.removed);
  }
  return result;
}

/** The sum of several measurements. */
export function sumAccuracy(parts: readonly Accuracy[]): Accuracy {
  const sum: Accuracy = { marks: 0, marksRight: 0, others: 0, harmed: 0, faults: [] };
  for (const part of parts) {
    sum.marks += part.marks;
    sum.marksRight += part.marksRight;
    sum.others += part.others;
    sum.harmed += part.harmed;
    sum.faults.push(...part.faults);
  }
  return sum;
}
