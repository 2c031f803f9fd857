import { placeClass } from '../format/layout.ts';
import type { NamedPage } from '../format/names-file.ts';
import { isQuestion, withoutQuestionWords } from '../text/question.ts';
import { beginAnswer, findAnswer, prepareAnswer, type Answer } from './answer.ts';
import type { Match } from './combine.ts';
import { activeFilters, countFacets, filterOf, type FacetCounts, type Filters } from './facets.ts';
import { findNear, type Near } from './find-near.ts';
import { openIndex, type FetchFile, type IndexFiles } from './index-files.ts';
import { rank, type SortOrder } from './rank.ts';
import { showMatch, type ShownMatch } from './show-match.ts';

/** Paragraphs that a result shows before the reader asks for more. */
const shownParagraphs = 3;

export interface ResultList {
  /** Matches that pass the filters, in order. */
  matches: Match[];
  /** Counts of the filters at hand: of the kinds, or of all where one of the others is in use. */
  facets: FacetCounts;
}

/** The search of a library, free of any page: it runs in a browser and in Node. */
export interface Searcher {
  /** Fetches ahead what the answer rests on; a failure is left to the answer. */
  prepare: (query: string) => Promise<void>;
  answer: (query: string) => Promise<Answer>;
  /** Orders and filters an answer. */
  list: (answer: Answer, filters: Filters, order: SortOrder) => Promise<ResultList>;
  /** Counts of every filter. */
  facets: (answer: Answer, filters: Filters) => Promise<FacetCounts>;
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
  names: () => Promise<NamedPage[]>;
  /** Number of pages in the library. */
  pages: () => Promise<number>;
}

/** Words of the query that near matches may share. */
function nearPhrases(answer: Answer): string[] {
  if (!isQuestion(answer.query.raw)) return answer.phrases;
  const words = answer.phrases.flatMap(withoutQuestionWords);
  const longer = words.filter(({ length }) => length > 1);
  return longer.length > 0 ? longer : words;
}

const pagesOf = ({ matches }: Answer): number[] => matches.map(({ page }) => page);

/** Opens the search over files that `fetchFile` gets; nothing is fetched before the first question. */
export function createSearcher(fetchFile: FetchFile): Searcher {
  let opened: Promise<IndexFiles> | undefined;
  const open = (query = ''): Promise<IndexFiles> => {
    opened ??= openIndex(fetchFile, (grams) => beginAnswer(grams, query)).catch((error: unknown) => {
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
      await open(query)
        .then((index) => prepareAnswer(index, query))
        .catch(() => undefined);
    },
    answer: async (query) => findAnswer(await open(query), query),
    async list(answer, filters, order) {
      const index = await open();
      const folded = activeFilters(filters).some(([name]) => name !== 'kind');
      const columns = folded ? await index.facets() : { kind: index.table.kindFacet };
      const length = answer.phrases.length === 1 ? (answer.phrases[0]?.length ?? 0) : 0;
      // Names found by pinyin come in the order of how well they fit.
      const ranked =
        answer.kind === 'pinyin' && order === 'relevance'
          ? answer.matches
          : rank(answer.matches, index.table, length, order);
      const passes = filterOf(columns, filters);
      return {
        matches: ranked.filter(({ page }) => passes(page)),
        facets: countFacets(columns, pagesOf(answer), filters),
      };
    },
    async facets(answer, filters) {
      return countFacets(await (await open()).facets(), pagesOf(answer), filters);
    },
    async near(answer) {
      const pages = new Set([...pagesOf(answer), ...answer.leftOut]);
      return findNear(await open(), nearPhrases(answer), pages);
    },
    async show(answer, match, { near, whole = false } = {}) {
      return showMatch(await open(), match, {
        phrases: near ? nearPhrases(answer) : answer.phrases,
        marks: near ? 'pairs' : answer.marks,
        ...(near ? { weights: near.weights } : {}),
        paragraphs: whole ? Number.POSITIVE_INFINITY : shownParagraphs,
        opening: !near && isNamed(answer, match),
        whole,
      });
    },
    isNamed,
    names: async () => (await open()).names(),
    pages: async () => (await open()).root.pages,
  };
}
