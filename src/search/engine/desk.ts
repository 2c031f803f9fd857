import type { FilterName } from '../filters.ts';
import type { Answer } from './answer.ts';
import type { Match } from './combine.ts';
import type { DirectAnswer } from './direct-answers.ts';
import type { FacetCounts, Filters } from './facets.ts';
import { remember, type FetchFile } from './fetch-file.ts';
import type { Near } from './find-near.ts';
import type { LoadReader } from './pagefind-words.ts';
import type { SortOrder } from './rank.ts';
import { createSearcher, type Instead } from './searcher.ts';
import type { ShownMatch } from './show-match.ts';

/** An answer without its matches, which stay where they were found. */
export interface AnswerSummary extends Omit<Answer, 'matches' | 'leftOut'> {
  /** Pages that answer, before any filter. */
  total: number;
  /** Libraries that were to be searched too and did not answer. */
  missing: string[];
}

/** What a reader asks for. */
export interface Question {
  query: string;
  filters: Filters;
  order: SortOrder;
}

/** Which page a result is. */
export interface ResultPage {
  /** Name of its library; '' for the site's own. */
  library: string;
  page: number;
}

/** A result with what is needed to ask for more of it. */
export interface Result extends ShownMatch, ResultPage {
  /** Whether the query is a name of the page. */
  named: boolean;
}

/**
 * The search as a page speaks to it, from another thread: questions and answers are plain data, and the same question
 * is answered once.
 */
export interface Desk {
  /** Fetches ahead what the answer rests on; a failure is left to the answer. */
  prepare: (query: string) => Promise<void>;
  answer: (query: string) => Promise<AnswerSummary>;
  /** Where nothing answers: what of the query the library has, and what it is about. */
  instead: (query: string) => Promise<Instead>;
  /** What the library itself states in answer to a question. */
  direct: (query: string) => Promise<DirectAnswer[]>;
  /** Number of matches that pass the filters. */
  count: (question: Question) => Promise<number>;
  /** What the order of the matches follows: how well each fits, smaller being better, and its date. */
  ranks: (question: Question) => Promise<[rank: number, date: string][]>;
  /** Matches in order, from one number to another. */
  results: (question: Question, from: number, to: number) => Promise<Result[]>;
  facets: (question: Question, names: readonly FilterName[]) => Promise<FacetCounts>;
  /** Pages that nearly answer the query. */
  near: (query: string) => Promise<Result[]>;
  /** All paragraphs of a result that hold the words. */
  whole: (query: string, page: ResultPage, isNear: boolean) => Promise<Result>;
  /** Number of pages in the library. */
  pages: () => Promise<number>;
}

/** Answers that are kept. */
const keptAnswers = 12;

/** Opens the desk of a library. */
export function createDesk(fetchFile: FetchFile, loadReader: LoadReader): Desk {
  const searcher = createSearcher(fetchFile, loadReader);
  const answers = remember(searcher.answer, keptAnswers);
  const nears = remember(async (query: string) => searcher.near(await answers(query)), keptAnswers);
  const lists = remember(async (key: string) => {
    const { query, filters, order } = JSON.parse(key) as Question;
    return searcher.list(await answers(query), filters, order);
  }, keptAnswers);
  const list = ({ query, filters, order }: Question): Promise<Match[]> =>
    lists(JSON.stringify({ query, filters, order }));
  const show = async (
    query: string,
    match: Match,
    options: { near?: Near; whole?: boolean } = {},
  ): Promise<Result> => {
    const answer = await answers(query);
    const shown = await searcher.show(answer, match, options);
    const named = !options.near && searcher.isNamed(answer, match);
    return { ...shown, library: '', page: match.page, named };
  };
  return {
    prepare: searcher.prepare,
    async answer(query) {
      const { matches, leftOut: _, ...summary } = await answers(query);
      return { ...summary, total: matches.length, missing: [] };
    },
    instead: async (query) => searcher.instead(await answers(query)),
    direct: async (query) => searcher.direct(await answers(query)),
    count: async (question) => (await list(question)).length,
    async results(question, from, to) {
      const matches = (await list(question)).slice(from, to);
      return Promise.all(matches.map((match) => show(question.query, match)));
    },
    facets: async ({ query, filters }, names) => searcher.facets(await answers(query), filters, names),
    async near(query) {
      const near = await nears(query);
      return Promise.all(near.matches.map((match) => show(query, match, { near })));
    },
    async ranks(question) {
      return searcher.ranks(await answers(question.query), await list(question));
    },
    async whole(query, { page }, isNear) {
      const near = isNear ? await nears(query) : undefined;
      const { matches } = near ?? (await answers(query));
      const match = matches.find((candidate) => candidate.page === page);
      if (!match) throw new RangeError(`Page ${page} is no result of the query.`);
      return show(query, match, { ...(near && { near }), whole: true });
    },
    pages: searcher.pages,
  };
}
