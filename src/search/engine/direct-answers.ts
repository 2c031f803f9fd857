import { placeClass } from '../format/layout.ts';
import type { RecordKind } from '../record.ts';
import { normalise } from '../text/normalise.ts';
import type { Answer } from './answer.ts';
import { blockText } from './block-text.ts';
import type { IndexFiles } from './index-files.ts';

/** What the library itself states in answer to a question. */
export interface DirectAnswer {
  /** Address below the site's base. */
  url: string;
  kind: RecordKind;
  title: string;
  /** What the entry says of it, a label and a text each, as printed. */
  facts: [label: string, text: string][];
}

const mostAnswers = 4;
/** Facts of an entry that an answer shows, by label; of its quotations the first. */
const shownFacts = ['数值', '原话', '期限', '时点', '范围', '说明'];
/** Whether a fact is a quotation, which its label says the source of. */
export const isQuotation = (label: string): boolean => label.startsWith('引自');

async function answerOf(index: IndexFiles, page: number): Promise<DirectAnswer> {
  const { file, parts } = blockText(await index.block(index.table.firstBlocks[page] ?? 0));
  const said = parts
    .map(({ part: [, placed, , label, text] }) => ({ placed, label, text }))
    .filter(({ placed }) => placed !== placeClass.name);
  const kept = said.filter(({ label }) => shownFacts.includes(label));
  const quotation = said.find(({ label }) => isQuotation(label));
  // A value and its wording are one fact where the wording only repeats the number.
  const value = kept.find(({ label }) => label === '数值')?.text;
  const facts = kept.filter(
    ({ label, text }) => !(label === '原话' && value !== undefined && normalise(text) === normalise(value)),
  );
  return {
    url: file.url,
    kind: file.kind,
    title: file.title,
    facts: [...facts, ...(quotation ? [quotation] : [])].map(({ label, text }) => [label, text]),
  };
}

/** The entries that answer a question: targets due in its year, the term it asks about, figures and targets of its words. */
export async function findDirectAnswers(
  index: IndexFiles,
  { question, matches }: Answer,
): Promise<DirectAnswer[]> {
  if (!question) return [];
  const { kinds } = index.table;
  const due =
    question.year !== undefined && question.targets
      ? ((await index.words.facet('year')).get(question.year) ?? new Set<number>())
      : undefined;
  const isYear = question.words.length === 1 && question.words[0] === `${question.year ?? ''}年`;
  const found = matches.map(({ page }) => page);
  const named = new Set(matches.filter((match) => match.class === placeClass.name).map(({ page }) => page));
  const length = question.words.length === 1 ? question.words[0]?.length : undefined;
  const terms = matches
    .filter(({ page, nameLength }) => kinds[page] === 'glossary' && nameLength === length)
    .map(({ page }) => page);
  const isQuantity = (page: number): boolean => kinds[page] === 'target' || kinds[page] === 'figure';
  const quantities = (due ? (isYear ? [...due] : found.filter((page) => due.has(page))) : found).filter(
    isQuantity,
  );
  const asked = due ? quantities.filter((page) => kinds[page] === 'target') : quantities;
  const best = due && isYear ? asked : asked.filter((page) => named.has(page));
  const pages = due ? (best.length > 0 ? best : asked) : [...terms, ...best];
  return Promise.all([...new Set(pages)].slice(0, mostAnswers).map((page) => answerOf(index, page)));
}
