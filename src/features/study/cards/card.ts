import type { Comparator } from '../../../entries/quantity.ts';

/** What a card asks for. */
export const cardKinds = [
  'meaning',
  'name',
  'value',
  'due',
  'scope',
  'place',
  'model',
  'lead',
  'result',
] as const;
export type CardKind = (typeof cardKinds)[number];

/** Words of a document that a card rests on, with where they stand. */
export interface CardSource {
  /** The whole sentence, letter for letter. */
  sentence: string;
  /** Title of the document without its marks. */
  document: string;
  /** Where it stands, such as 第三部分第（四）条第1段. */
  place: string;
  /** Address of the paragraph below the site's base, with a slash before it. */
  url: string;
}

/** One question of the self-test, complete with its answer and its source. */
export interface StudyCard {
  /** First published address of its entry, "~" and what it asks for: a review stays with it whatever is edited. */
  id: string;
  kind: CardKind;
  /** Changes where question, answer or source change. */
  stamp: string;
  /** The task in one sentence. */
  ask: string;
  /** What stands before and after the blank; a single piece where there is no blank. */
  prompt: readonly [string] | readonly [string, string];
  /** The words of the blank; '' where the sources themselves are the answer. */
  answer: string;
  /** The work that the sentence is from; absent where its name would give the answer away. */
  context?: string;
  sources: readonly CardSource[];
  /** The entry that the card was made from. */
  entry: { title: string; url: string };
  /** Id of the document of its first source. */
  document: string;
  topics: readonly string[];
  /** Answers of other cards that are certainly wrong here, for a quiz. */
  wrong: readonly string[];
}

/** A card before it is compared with all others. */
export interface DraftCard extends Omit<StudyCard, 'stamp' | 'wrong'> {
  /** What its answer may be mistaken for: answers of one group are of one kind, unit and script. */
  group: string;
  /** Two answers that share a key are never set against each other. */
  keys: readonly string[];
  /** The number that is asked for, and how the sentence hedges it. */
  number?: { value: number; comparator: Comparator };
}

/** Chinese names of the kinds of cards. */
export const cardKindNames: Readonly<Record<CardKind, string>> = {
  meaning: '释义',
  name: '认名',
  value: '数值',
  due: '期限',
  scope: '范围',
  place: '地方',
  model: '模式',
  lead: '牵头',
  result: '成效',
};
