import { placeClass } from '../format/layout.ts';
import type { CharacterMap } from '../text/normalise.ts';
import { looseText } from '../text/loose-text.ts';
import type { MarkMode } from '../text/find-marks.ts';
import { parseQuery, type ParsedQuery, type Phrase } from '../text/query.ts';
import type { Question } from '../text/question.ts';
import { combine, type Match } from './combine.ts';
import { findLoosely } from './find-loosely.ts';
import { findPhrase } from './find-phrase.ts';
import { foundParts } from './found-parts.ts';
import type { IndexFiles } from './index-files.ts';
import type { PhraseMatches } from './phrase-matches.ts';
import { findByPinyin, isPinyinQuery } from './pinyin.ts';
import { readAsBoth, readAsQuestion, readDigits, readShortForms, type Reading } from './readings.ts';

/** How the matches answer the query. */
export type AnswerKind =
  /** They contain every phrase, letter for letter. */
  | 'exact'
  /** They contain every phrase when punctuation is left aside. */
  | 'loose'
  /** Their names are spelt so. */
  | 'pinyin';

export interface Answer {
  kind: AnswerKind;
  query: ParsedQuery;
  /** The phrases as they were looked for: simplified where that was needed. */
  phrases: string[];
  /** Whether traditional characters of the query were read as simplified ones. */
  simplified: boolean;
  /** The question that was read in the query, where that was needed. */
  question?: Question;
  /** The short forms that were read as their full forms. */
  shortForms: [short: string, full: string][];
  /** Short forms that stand in the texts, with the full forms that do too. */
  fullForms: [short: string, full: string][];
  /** How the phrases are found in the text. */
  marks: MarkMode;
  /** Every page that answers, in no order. */
  matches: Match[];
  /** Pages that the query leaves out. */
  leftOut: number[];
  /** On how many pages each phrase stands by itself, as far as that was looked up. */
  phrasePages: Map<string, number>;
}

/** Phrases that are looked for at the same time. */
const together = 4;

/** The phrases that are looked for, the longest first: one that another contains asks for nothing more. */
const neededPhrases = (phrases: readonly Phrase[]): Phrase[] =>
  phrases
    .filter(({ text }) => !phrases.some((other) => other.text !== text && other.text.includes(text)))
    .sort((a, b) => b.text.length - a.text.length);

/** Fetches what the exact answer rests on; what an answer of another kind would ask for is left until it is asked. */
export async function prepareAnswer(index: IndexFiles, input: string): Promise<void> {
  const first = neededPhrases(parseQuery(input).phrases).slice(0, together);
  await Promise.all(first.map(({ text }) => findPhrase(index, text)));
}

/** Finds the pages that contain every phrase; stops as soon as one phrase stands nowhere. */
async function findAll(
  index: IndexFiles,
  phrases: readonly Phrase[],
  leftOut: readonly PhraseMatches[],
  find: (phrase: Phrase) => Promise<PhraseMatches>,
  phrasePages: Map<string, number>,
): Promise<Match[]> {
  const needed = neededPhrases(phrases);
  const found: PhraseMatches[] = [];
  for (let start = 0; start < needed.length; start += together) {
    const batch = needed.slice(start, start + together);
    found.push(...(await Promise.all(batch.map(find))));
    batch.forEach(({ text }, number) => phrasePages.set(text, found[start + number]?.hits.size ?? 0));
    if (found.some(({ hits }) => hits.size === 0)) return [];
  }
  return combine(index.table, found, leftOut);
}

const matchOfName = (page: number): Match => ({
  page,
  count: 0,
  class: placeClass.name,
  nameLength: 0,
  blocks: [0],
  spread: 0,
});

const convert = (phrases: readonly Phrase[], map: CharacterMap): Phrase[] =>
  phrases.map((phrase) => ({
    ...phrase,
    text: Array.from(phrase.text, (character) => map.get(character) ?? character).join(''),
  }));

const same = (a: readonly Phrase[], b: readonly Phrase[]): boolean =>
  a.every(({ text }, index) => text === b[index]?.text);

/**
 * Answers a query from the index: exactly, or else by simplified characters, by pinyin, with its numerals in digits, as a
 * question, by the full form of its short forms, without punctuation.
 */
export async function findAnswer(index: IndexFiles, input: string): Promise<Answer> {
  const query = parseQuery(input);
  const phrasePages = new Map<string, number>();
  let { phrases, excluded } = query;
  let leftOut: PhraseMatches[] = [];
  let simplified = false;
  let question: Question | undefined;
  let shortForms: Answer['shortForms'] = [];

  const exactly = (phrase: Phrase) => findPhrase(index, phrase.text);
  const search = async (find: (phrase: Phrase) => Promise<PhraseMatches>): Promise<Match[]> => {
    leftOut = await Promise.all(excluded.map(exactly));
    return findAll(index, phrases, leftOut, find, phrasePages);
  };
  const answer = (kind: AnswerKind, matches: Match[]): Answer => ({
    kind,
    query,
    phrases: phrases.map(({ text }) => text),
    simplified,
    ...(question && { question }),
    shortForms,
    fullForms:
      shortForms.length > 0 || matches.length === 0
        ? []
        : (readShortForms(phrases, index.root.shortForms)?.shortForms ?? []),
    marks: kind === 'loose' ? 'loose' : 'exact',
    matches,
    leftOut: leftOut.flatMap(({ hits }) => [...hits.keys()]),
    phrasePages,
  });

  let matches = await search(exactly);
  const hasHan = [...phrases, ...excluded].some(({ text }) => /\p{Script=Han}/u.test(text));
  if (hasHan && (matches.length === 0 || excluded.length > 0)) {
    const map = await index.simplified();
    const converted = { phrases: convert(phrases, map), excluded: convert(excluded, map) };
    if (!same(phrases, converted.phrases) || !same(excluded, converted.excluded)) {
      ({ phrases, excluded } = converted);
      simplified = true;
      matches = await search(exactly);
    }
  }
  if (matches.length > 0 || phrases.length === 0) return answer('exact', matches);

  if (excluded.length === 0 && isPinyinQuery(query.raw)) {
    const named = findByPinyin(query.raw, await index.names()).map(({ page }) => matchOfName(page[4]));
    if (named.length > 0) return answer('pinyin', named);
  }
  const asWritten = phrases;
  // What nothing contains is told as it was typed, or as the question that it asks.
  let told: Reading = { phrases, question: undefined, shortForms: [] };
  for (const read of [readDigits, readAsQuestion, readShortForms, readAsBoth]) {
    const reading = read(asWritten, index.root.shortForms);
    if (!reading) continue;
    if (!told.question && reading.question) told = reading;
    ({ phrases, question, shortForms } = reading);
    matches = await search(exactly);
    if (matches.length > 0) return answer('exact', matches);
  }
  ({ phrases, question, shortForms } = told);
  if (question) {
    // The words of a question need not stand side by side: 谁负责托育 asks for 负责 and 托育.
    const asked = phrases;
    const parts = await Promise.all(phrases.map(({ text }) => foundParts(index, text)));
    const isWhole = parts.every(
      (pieces, number) => pieces.map(({ text }) => text).join('') === phrases[number]?.text,
    );
    phrases = parts.flat().map(({ text }) => ({ text, quoted: false }));
    matches = isWhole ? await search(exactly) : [];
    if (matches.length > 0) return answer('exact', matches);
    phrases = asked;
  }
  const loosely = (phrase: Phrase) =>
    phrase.quoted || looseText(phrase.text).text === '' ? exactly(phrase) : findLoosely(index, phrase.text);
  return answer('loose', await search(loosely));
}
