import type { Stretch } from '../../search/engine/find-similar.ts';
import type { NamedEntry, QuotationSearch } from '../../search/engine/quotation-search.ts';
import type { QuotedPlace } from '../../search/engine/quoted-place.ts';
import { clausesOf, sentencesOf, type Passage } from './cut-text.ts';
import { differences, isPunctuationOnly, type Difference } from './differences.ts';
import { holdsNumber, numberPattern, tellingNumbers } from './numbers.ts';

/** The result for a passage. */
export type Verdict =
  /** The library has it letter for letter. */
  | 'exact'
  /** It has the same words with other punctuation. */
  | 'punctuation'
  /** It has words that differ in a few characters. */
  | 'near'
  /** It has nothing like it. */
  | 'absent';

/** A passage, and where the library has it. */
export interface Finding {
  passage: Passage;
  verdict: Verdict;
  /** The place to cite. */
  place?: QuotedPlace;
  /** How the passage stands to the words of the place. */
  differences: Difference[];
  /** Some of the other documents that have it letter for letter. */
  others: QuotedPlace[];
  /** Number of all the others. */
  otherCount: number;
  /** Numbers of the passage that the place does not have, with the entries that state them. */
  numbers: NumberElsewhere[];
}

/** A number that the library states of something else. */
export interface NumberElsewhere {
  number: string;
  entries: NamedEntry[];
}

/** Other places that are named. */
const shownOthers = 3;
/** Share of its characters by which a passage may differ from words that are like it. */
const nearShare = 0.3;
/** Fewer characters than these, outside of quotation marks, are anybody's words. */
const ownLength = 8;
const ownNearLength = 12;
const nearLength = 5;
/** Passages longer than this are compared sentence by sentence where they do not stand as they are. */
const wholeLength = 700;

// Inside of a quotation the outer marks become inner ones (GB/T 15834), and 「」 are the marks of another region.
const marks: Readonly<Record<string, string>> = {
  '‘': '“',
  '’': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
};
const outerMarks = (words: string): string => words.replace(/[‘’「」『』]/gu, (mark) => marks[mark] ?? mark);

async function exactly(search: QuotationSearch, passage: Passage): Promise<Finding | undefined> {
  const typed = search.read(passage.text).text;
  for (const words of new Set([typed, outerMarks(typed)])) {
    const { pages, documents, matches } = await search.exactly(words);
    const cited = documents > 0 ? pages.slice(0, documents) : pages;
    const places: QuotedPlace[] = [];
    for (const page of cited.slice(0, 1 + shownOthers)) {
      const stretch = await search.locate(words, page, matches);
      if (stretch) places.push(await search.print(stretch));
    }
    const [place, ...others] = places;
    if (!place) continue;
    const text = place.parts.map((part) => part.words).join('');
    return {
      passage,
      verdict: 'exact',
      place,
      differences: [{ kind: 'same', text }],
      others,
      otherCount: cited.length - 1,
      numbers: [],
    };
  }
  return undefined;
}

async function nearly(search: QuotationSearch, passage: Passage): Promise<Finding | undefined> {
  const words = outerMarks(search.read(passage.text).text);
  const { length } = words;
  if (length < (passage.quoted ? nearLength : ownNearLength) || length > wholeLength) return undefined;
  const most = Math.floor(length * nearShare);
  const stretch = await search.nearly(words, most);
  return stretch && compared(search, passage, stretch);
}

/** The same words with other numbers. */
async function withOtherNumbers(search: QuotationSearch, passage: Passage): Promise<Finding | undefined> {
  const words = outerMarks(search.read(passage.text).text);
  const wanted = words.length <= wholeLength ? numberPattern(words) : undefined;
  if (!wanted) return undefined;
  const after = words.length - wanted.before - wanted.words.length;
  const stretch = await search.fitting({ ...wanted, after });
  return stretch && compared(search, passage, stretch);
}

/** What the library states the passage's own numbers of, where the place has others. */
async function elsewhere(
  search: QuotationSearch,
  source: string,
  quoted: string,
): Promise<NumberElsewhere[]> {
  const own = search.read(source).text;
  const numbers = tellingNumbers(search.read(quoted).text).filter((number) => !holdsNumber(own, number));
  const found = await Promise.all(
    numbers.map(async (number) => ({
      number,
      entries: await search.entriesThat(number, (text) => holdsNumber(text, number)),
    })),
  );
  return found.filter(({ entries }) => entries.length > 0);
}

async function compared(
  search: QuotationSearch,
  passage: Passage,
  stretch: Stretch,
): Promise<Finding | undefined> {
  const place = await search.print(stretch);
  const source = place.parts.map((part) => part.words).join('');
  const quoted = outerMarks(passage.text);
  const list = differences(source, quoted, search.read);
  if (list.every(({ kind }) => kind === 'same')) return undefined;
  return {
    passage,
    verdict: isPunctuationOnly(source, quoted, search.read) ? 'punctuation' : 'near',
    place,
    differences: list,
    others: [],
    otherCount: 0,
    numbers: await elsewhere(search, source, quoted),
  };
}

const absent = (passage: Passage): Finding => ({
  passage,
  verdict: 'absent',
  differences: [{ kind: 'extra', text: passage.text }],
  others: [],
  otherCount: 0,
  numbers: [],
});

const isFound = ({ verdict }: Finding): boolean => verdict !== 'absent';

/** Whether a passage is long enough to be looked for: a quotation always is. */
const isLooked = (search: QuotationSearch, { text, quoted }: Passage): boolean =>
  quoted || search.read(text).text.length >= ownLength;

/** Each clause of a sentence, those that stand side by side in a text taken together. */
async function byClause(
  search: QuotationSearch,
  passage: Passage,
  findAlone?: typeof nearly,
): Promise<Finding[]> {
  const clauses = clausesOf(passage);
  if (clauses.length < 2) return [];
  const found: Finding[] = [];
  for (let first = 0; first < clauses.length;) {
    let last = first;
    let best: Finding | undefined;
    for (let end = first; end < clauses.length; end += 1) {
      const [from, to] = [clauses[first], clauses[end]];
      if (!from || !to) break;
      const text = passage.text.slice(from.start - passage.start, to.start - passage.start + to.text.length);
      const finding = await exactly(search, { ...from, text });
      if (!finding) break;
      best = finding;
      last = end;
    }
    const clause = clauses[first];
    if (best && !isLooked(search, best.passage)) best = undefined;
    if (!best && clause && findAlone && isLooked(search, clause)) best = await findAlone(search, clause);
    if (best) found.push(best);
    else if (clause && passage.quoted) found.push(absent(clause));
    first = last + 1;
  }
  return found.some(isFound) ? found : [];
}

/**
 * Looks for a passage as a whole, then sentence by sentence, then clause by clause. A quotation always gives a
 * finding; what stands outside of quotation marks only where the library has it or nearly has it.
 */
export async function checkPassage(search: QuotationSearch, passage: Passage): Promise<Finding[]> {
  if (!isLooked(search, passage)) return [];
  const exact = await exactly(search, passage);
  if (exact) return [exact];
  const other = await withOtherNumbers(search, passage);
  if (other) return [other];
  // A sentence that quotes after words of its own, as speeches do: 文件提出，…….
  const inside = passage.quoted ? [] : await byClause(search, passage);
  const covered = inside.reduce((sum, finding) => sum + finding.passage.text.length, 0);
  if (covered > passage.text.length / 2) return inside;
  const near = await nearly(search, passage);
  if (near) return [near];
  const sentences = sentencesOf(passage);
  if (sentences.length > 1) {
    const found: Finding[] = [];
    for (const sentence of sentences) found.push(...(await checkPassage(search, sentence)));
    if (found.some(isFound)) return found;
  } else {
    const found = await byClause(search, passage, nearly);
    if (found.length > 0) return found;
  }
  return passage.quoted ? [absent(passage)] : [];
}
