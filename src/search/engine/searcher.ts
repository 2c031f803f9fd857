import type { FilterName } from '../filters.ts';
import { placeClass } from '../format/layout.ts';
import type { NamedPage } from '../format/names-file.ts';
import { findAnswer, prepareAnswer, type Answer } from './answer.ts';
import type { Match } from './combine.ts';
import { findDirectAnswers, type DirectAnswer } from './direct-answers.ts';
import {
  activeFilters,
  countFacets,
  filterOf,
  type FacetCounts,
  type Facets,
  type Filters,
} from './facets.ts';
import { findNear, type Near } from './find-near.ts';
import { foundParts, type FoundPart } from './found-parts.ts';
import type { FetchFile } from './fetch-file.ts';
import { openIndex, type IndexFiles } from './index-files.ts';
import type { LoadReader } from './pagefind-words.ts';
import { nearestNames } from './nearest-names.ts';
import { isPinyinQuery } from './pinyin.ts';
import { fitOf, rank, type SortOrder } from './rank.ts';
import { readShortForms } from './readings.ts';
import { showMatch, type ShownMatch } from './show-match.ts';

/** Paragraphs that a result shows before the reader asks for more. */
const shownParagraphs = 3;

/** What is offered where nothing answers. */
export interface Instead {
  /** Pieces of the query that the library has. */
  parts: FoundPart[];
  /** Pages whose names are like the query. */
  nearest: NamedPage[];
  /** What most pages are about. */
  topics: string[];
}

/** Phrases whose pieces are looked for, and topics that are named, where nothing answers. */
const morePhrases = 3;
const mostTopics = 8;
const mostNames = 5;

/** The search of a library, free of any page: it runs in a browser and in Node. */
export interface Searcher {
  /** Fetches ahead what the answer rests on; a failure is left to the answer. */
  prepare: (query: string) => Promise<void>;
  answer: (query: string) => Promise<Answer>;
  /** Where nothing answers: what of the query the library has, and what it is about. */
  instead: (answer: Answer) => Promise<Instead>;
  /** What the library itself states in answer to a question. */
  direct: (answer: Answer) => Promise<DirectAnswer[]>;
  /** The matches that pass the filters, in order. */
  list: (answer: Answer, filters: Filters, order: SortOrder) => Promise<Match[]>;
  /** How well each match fits, smaller being better, and its date. */
  ranks: (answer: Answer, matches: readonly Match[]) => Promise<[rank: number, date: string][]>;
  /** Counts of the filters. */
  facets: (answer: Answer, filters: Filters, names: readonly FilterName[]) => Promise<FacetCounts>;
  /** Pages that nearly answer the query. */
  near: (answer: Answer) => Promise<Near>;
  /** The text of a match, which may be one of `near`; `whole` gives all paragraphs that hold the words. */
  show: (
    answer: Answer,
    match: Match,
    options?: { near?: Near | undefined; whole?: boolean },
  ) => Promise<ShownMatch>;
  /** Whether the query is a name of the page, so that its card stands above the list. */
  isNamed: (answer: Answer, match: Match) => boolean;
  /** Number of pages in the library. */
  pages: () => Promise<number>;
}

/** The longest pieces of what was asked that the library has; short forms are looked for by their full forms too. */
async function partsOf(index: IndexFiles, { phrases, query }: Answer): Promise<FoundPart[]> {
  // Pieces of pinyin are letters that stand somewhere by chance.
  if (isPinyinQuery(query.raw)) return [];
  const asked = phrases.map((text) => ({ text, quoted: false }));
  const read = readShortForms(asked, index.root.shortForms)?.phrases ?? asked;
  const parts = await Promise.all(read.slice(0, morePhrases).map(({ text }) => foundParts(index, text)));
  return parts.flat();
}

async function columnsOf(index: IndexFiles, names: readonly FilterName[]): Promise<Facets> {
  const wanted = [...new Set(names)];
  const columns = await Promise.all(wanted.map((name) => index.words.facet(name)));
  return Object.fromEntries(wanted.map((name, number) => [name, columns[number]]));
}

const phraseLength = ({ phrases }: Answer): number => (phrases.length === 1 ? (phrases[0]?.length ?? 0) : 0);

const pagesOf = ({ matches }: Answer): number[] => matches.map(({ page }) => page);

/** Opens the search over files that `fetchFile` gets; nothing is fetched before the first question. */
export function createSearcher(fetchFile: FetchFile, loadReader: LoadReader): Searcher {
  let opened: Promise<IndexFiles> | undefined;
  const open = (): Promise<IndexFiles> => {
    opened ??= openIndex(fetchFile, loadReader).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const isNamed = (answer: Answer, match: Match): boolean =>
    match.class === placeClass.name &&
    (answer.kind === 'pinyin' || (match.nameLength > 0 && match.nameLength === answer.phrases[0]?.length));

  return {
    async prepare(query) {
      await open()
        .then((index) => prepareAnswer(index, query))
        .catch(() => undefined);
    },
    answer: async (query) => findAnswer(await open(), query),
    async instead(answer) {
      const index = await open();
      const parts = await partsOf(index, answer);
      const topics = [...(await index.words.facet('topic')).keys()].slice(0, mostTopics);
      return { parts, nearest: nearestNames(answer.phrases, await index.names(), mostNames), topics };
    },
    direct: async (answer) => findDirectAnswers(await open(), answer),
    async list(answer, filters, order) {
      const index = await open();
      const columns = await columnsOf(
        index,
        activeFilters(filters).map(([name]) => name),
      );
      // Names found by pinyin come in the order of how well they fit.
      const ranked =
        answer.kind === 'pinyin' && order === 'relevance'
          ? answer.matches
          : rank(answer.matches, index.table, phraseLength(answer), order);
      const passes = filterOf(columns, filters);
      return ranked.filter(({ page }) => passes(page));
    },
    async ranks(answer, matches) {
      const { table } = await open();
      const length = phraseLength(answer);
      return matches.map((match) => [fitOf(match, table, length), table.dates[match.page] ?? '']);
    },
    async facets(answer, filters, names) {
      const index = await open();
      const active = activeFilters(filters).map(([name]) => name);
      const counts = countFacets(await columnsOf(index, [...names, ...active]), pagesOf(answer), filters);
      return Object.fromEntries(names.map((name) => [name, counts[name] ?? []]));
    },
    async near(answer) {
      const pages = new Set([...pagesOf(answer), ...answer.leftOut]);
      const index = await open();
      const near = await findNear(index, answer.phrases, pages);
      if (near.matches.length > 0 || answer.matches.length > 0) return near;
      const parts = await partsOf(index, answer);
      return findNear(
        index,
        parts.map(({ text }) => text),
        pages,
      );
    },
    async show(answer, match, { near, whole = false } = {}) {
      return showMatch(await open(), match, {
        phrases: answer.phrases,
        marks: near ? 'pairs' : answer.marks,
        ...(near ? { weights: near.weights } : {}),
        paragraphs: whole ? Number.POSITIVE_INFINITY : shownParagraphs,
        opening: !near && isNamed(answer, match),
        whole,
      });
    },
    isNamed,
    pages: async () => (await open()).root.pages,
  };
}
