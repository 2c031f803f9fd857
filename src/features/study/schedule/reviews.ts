/** How well a card was known: 1 forgotten, 2 with effort, 3 known, 4 easy; the grades of FSRS. */
export type Grade = 1 | 2 | 3 | 4;

/** One answer of a reader. */
export interface Review {
  /** Milliseconds since 1970 by the reader's clock. */
  at: number;
  grade: Grade;
}

/**
 * What is kept of a card: its answers, and nothing that follows from them. When it is due is computed from them each time,
 * so that records of two browsers can be joined, and a fault of the clock be mended.
 */
export interface ReviewRecord {
  /** Id of the card. */
  id: string;
  /** Stamp of the card when it was last answered. */
  stamp: string;
  /** Id of the document whose file holds the card. */
  document: string;
  /** In the order of time. */
  log: readonly Review[];
}

/** The two records of one card as one: every answer once, the state of the later. */
export function joinRecords(one: ReviewRecord, other: ReviewRecord): ReviewRecord {
  const last = ({ log }: ReviewRecord): number => log.at(-1)?.at ?? 0;
  const newer = last(other) > last(one) ? other : one;
  const reviews = new Map(
    [...one.log, ...other.log].map((review) => [`${review.at} ${review.grade}`, review]),
  );
  return { ...newer, log: [...reviews.values()].sort((a, b) => a.at - b.at || a.grade - b.grade) };
}

/** The record with one more answer. No answer is before the one that precedes it, whatever the clock says. */
export function addReview(record: ReviewRecord, review: Review): ReviewRecord {
  const at = Math.max(review.at, record.log.at(-1)?.at ?? 0);
  return { ...record, log: [...record.log, { ...review, at }] };
}
