import type { StudyCard } from './card.ts';

/** A choice of cards, cut into numbered files. */
export interface CardSet {
  id: string;
  name: string;
  /** How many cards it has. */
  cards: number;
  /** How many files they are cut into. */
  files: number;
}

/** /study-cards/index.json: what can be chosen. */
export interface CardIndex {
  /** Day of the build, YYYY-MM-DD in Beijing time; no clock of a reader is truly before it. */
  built: string;
  /** Changes where any card changes. */
  stamp: string;
  /** How many cards there are. */
  cards: number;
  topics: readonly CardSet[];
  paths: readonly CardSet[];
}

/** /study-cards/<kind>/<id>/<number>.json: one file of a set. */
export interface CardFile extends CardSet {
  list: readonly StudyCard[];
}

/** What a set of cards is made by. */
export type SetKind = 'topic' | 'document' | 'path';
