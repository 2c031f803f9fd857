import type { FieldPath } from '../model/yaml-record.ts';
import type { Correction, RuleName } from '../entries/editions.ts';

/** Who made a change: an editor, who names the kind of fault, or a named rule. */
export type ChangeOrigin = ({ kind: Correction['kind']; rule?: never } | { rule: RuleName; kind?: never }) & {
  certainty: Correction['certainty'];
  /** The reason, in Chinese. */
  why: string;
};

/** A change of the source's reading, cut down to the characters that differ. */
export type Change = ChangeOrigin & {
  /** Offsets in the part's text without white space; equal where the document drops characters. */
  start: number;
  end: number;
  was: string;
  now: string;
};

/** A change as an edition's ledger states it. */
export type LedgerChange = Change & {
  /** Where the edition states it. */
  field: FieldPath;
  /** The source's reading with the neighbours that the ledger gives. */
  reading: string;
};

/** A change in its part, for marking: offsets in the part's text, white space counted. */
export type MarkedChange = Change & {
  /** 1-based line of the source where the reading begins, and the character in it. */
  sourceLine: number;
  sourceColumn: number;
};

/** The two readings without the characters that they share at either end, and the length of the shared beginning. */
export function minimalDifference(was: string, now: string): { was: string; now: string; before: number } {
  const a = [...was];
  const b = [...now];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return {
    was: a.slice(head, a.length - tail).join(''),
    now: b.slice(head, b.length - tail).join(''),
    before: b.slice(0, head).join('').length,
  };
}
