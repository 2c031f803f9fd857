import { placeClass } from '../format/layout.ts';
import type { RecordKind } from '../record.ts';
import { normalise } from '../text/normalise.ts';
import type { Question } from '../text/question.ts';
import type { Answer } from './answer.ts';
import { blockText } from './block-text.ts';
import type { Match } from './combine.ts';
import { findPhrase } from './find-phrase.ts';
import type { IndexFiles } from './index-files.ts';

/** What the library itself states in answer to a question. */
export interface DirectAnswer {
  /** Address below the site's base. */
  url: string;
  kind: RecordKind;
  title: string;
  /** The number, as printed. */
  value?: string;
  /** What else the entry says of it, a label and a text each, as printed. */
  facts: [label: string, text: string][];
  /** The sentence that it rests on, with where that stands. */
  quotation?: [label: string, text: string];
}

const mostAnswers = 4;
/** Facts of an entry that an answer shows, by label. */
const shownFacts = ['原话', '期限', '时点', '范围', '说明'];

async function answerOf(index: IndexFiles, page: number): Promise<DirectAnswer> {
  const { file, parts } = blockText(await index.block(index.table.firstBlocks[page] ?? 0));
  const said = parts
    .filter(({ part: [, placed] }) => placed !== placeClass.name)
    .map(({ part: [, , , label, text] }): [label: string, text: string] => [label, text]);
  const value = said.find(([label]) => label === '数值')?.[1];
  const quotation = said.find(([label]) => label.startsWith('引自'));
  // A value and its wording are one fact where the wording only repeats the number.
  const repeats = (text: string): boolean => value !== undefined && normalise(text) === normalise(value);
  return {
    url: file.url,
    kind: file.kind,
    title: file.title,
    ...(value !== undefined && { value }),
    facts: said.filter(([label, text]) => shownFacts.includes(label) && !repeats(text)),
    ...(quotation && { quotation }),
  };
}

/** Pages in the order of an answer: what the words name before what only contains them. */
const namedFirst = (matches: readonly Match[]): number[] =>
  [...matches].sort((a, b) => b.class - a.class || a.page - b.page).map(({ page }) => page);

/** Targets that are due in the year of the question and contain its words, if it has any. */
async function dueTargets(
  index: IndexFiles,
  question: Question,
  matches: readonly Match[],
): Promise<number[]> {
  const due = (await index.words.facet('year')).get(question.year ?? '') ?? new Set<number>();
  const isTarget = (page: number): boolean => index.table.kinds[page] === 'target' && due.has(page);
  if (question.words.length === 1 && question.words[0] === `${question.year ?? ''}年`)
    return [...due].filter(isTarget);
  const found = matches.filter(({ page }) => isTarget(page));
  const named = found.filter((match) => match.class === placeClass.name);
  return (named.length > 0 ? named : found).map(({ page }) => page);
}

/** The terms that the words of a question name. */
async function namedTerms(index: IndexFiles, words: readonly string[]): Promise<number[]> {
  const found = await Promise.all(
    words.map(async (word) =>
      [...(await findPhrase(index, word)).hits.values()].filter(
        ({ page, nameLength }) => index.table.kinds[page] === 'glossary' && nameLength === word.length,
      ),
    ),
  );
  return found.flat().map(({ page }) => page);
}

/**
 * The entries that answer a question: targets due in its year, pages of the kind it asks for, the terms it asks about,
 * figures and targets of its words.
 */
export async function findDirectAnswers(
  index: IndexFiles,
  { question, matches, phrases }: Answer,
): Promise<DirectAnswer[]> {
  if (!question) return [];
  const { kinds } = index.table;
  let pages: number[];
  if (question.year !== undefined && question.targets) pages = await dueTargets(index, question, matches);
  else {
    const { kind } = question;
    const isNamed = (match: Match): boolean => match.class === placeClass.name;
    const ofKind = (wanted: RecordKind): Match[] => matches.filter(({ page }) => kinds[page] === wanted);
    const terms = kind === undefined || kind === 'glossary' ? await namedTerms(index, phrases) : [];
    if (kind !== undefined) {
      const all = ofKind(kind);
      pages = terms.length > 0 ? terms : namedFirst(all.some(isNamed) ? all.filter(isNamed) : all);
    } else {
      // What is stands before what is aimed at.
      const quantities = [ofKind('figure'), ofKind('target')].map((found) => found.filter(isNamed));
      pages = [...terms, ...quantities.flatMap(namedFirst)];
    }
  }
  return Promise.all([...new Set(pages)].slice(0, mostAnswers).map((page) => answerOf(index, page)));
}
