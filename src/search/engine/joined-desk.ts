import type { AnswerKind } from './answer.ts';
import type { AnswerSummary, Desk, Question, Result } from './desk.ts';
import type { FacetCounts } from './facets.ts';
import { remember } from './fetch-file.ts';

/** A library that is searched with others. */
export interface JoinedLibrary {
  name: string;
  desk: Desk;
}

/** Milliseconds that another library has for one answer. */
const patience = 8000;
const keptQuestions = 12;

/** Better ways to answer first: where one library has the words, another's likeness is no result. */
const kinds: readonly AnswerKind[] = ['exact', 'pinyin', 'loose'];

function inTime<Value>(promise: Promise<Value>, limit: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The library did not answer in time.')), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

interface Answered {
  library: JoinedLibrary;
  answer: AnswerSummary;
}

interface Place {
  library: JoinedLibrary;
  /** Number of the match in the list of its library. */
  number: number;
  rank: number;
  date: string;
}

function mergeCounts(all: readonly FacetCounts[]): FacetCounts {
  const merged: FacetCounts = {};
  for (const counts of all) {
    for (const [name, values] of Object.entries(counts)) {
      const list = (merged[name as keyof FacetCounts] ??= []);
      for (const value of values) {
        const known = list.find((other) => other.value === value.value);
        if (known) known.count += value.count;
        else list.push({ ...value });
      }
    }
  }
  return merged;
}

/**
 * Several libraries as one: results in one order, each with the name of its library, filters counted over all. The own
 * library must answer; another that does not is named, and the rest works.
 */
export function joinDesks(own: Desk, others: readonly JoinedLibrary[], limit = patience): Desk {
  const libraries: JoinedLibrary[] = [{ name: '', desk: own }, ...others];
  const deskOf = (name: string): Desk => libraries.find((library) => library.name === name)?.desk ?? own;

  const ask = remember(async (query: string): Promise<{ answered: Answered[]; missing: string[] }> => {
    const asked = await Promise.allSettled(
      libraries.map(({ name, desk }) =>
        name === '' ? desk.answer(query) : inTime(desk.answer(query), limit),
      ),
    );
    const answered: Answered[] = [];
    const missing: string[] = [];
    asked.forEach((result, number) => {
      const library = libraries[number];
      if (!library) return;
      if (result.status === 'fulfilled') answered.push({ library, answer: result.value });
      else if (library.name === '') throw result.reason;
      else missing.push(library.name);
    });
    const best = kinds.find((kind) =>
      answered.some(({ answer }) => answer.kind === kind && answer.total > 0),
    );
    return {
      answered:
        best === undefined
          ? answered
          : answered.filter(({ answer }) => answer.kind === best && answer.total > 0),
      missing,
    };
  }, keptQuestions);

  const order = remember(async (key: string): Promise<Place[]> => {
    const question = JSON.parse(key) as Question;
    const { answered } = await ask(question.query);
    const lists = await Promise.all(
      answered.map(async ({ library }) =>
        (await library.desk.ranks(question)).map(([rank, date], number): Place => ({
          library,
          number,
          rank,
          date,
        })),
      ),
    );
    const byDate = (a: Place, b: Place): number => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);
    return lists
      .flat()
      .sort((a, b) => (question.order === 'date' ? byDate(a, b) : a.rank - b.rank || byDate(a, b)));
  }, keptQuestions);
  const orderOf = ({ query, filters, order: by }: Question): Promise<Place[]> =>
    order(JSON.stringify({ query, filters, order: by }));
  const named = (library: string, result: Result): Result => ({ ...result, library });

  return {
    ...own,
    async prepare(query) {
      await Promise.allSettled(libraries.map(({ desk }) => desk.prepare(query)));
    },
    async answer(query) {
      const { answered, missing } = await ask(query);
      const [first] = answered;
      const summary = first?.answer ?? (await own.answer(query));
      const total = answered.reduce((sum, { answer }) => sum + answer.total, 0);
      return { ...summary, total, missing };
    },
    count: async (question) => (await orderOf(question)).length,
    ranks: async (question) => (await orderOf(question)).map(({ rank, date }) => [rank, date]),
    async results(question, from, to) {
      const places = (await orderOf(question)).slice(from, to);
      const shown = await Promise.all(
        places.map(async ({ library, number }) => {
          const results = await library.desk.results(question, number, number + 1);
          return results.map((result) => named(library.name, result));
        }),
      );
      return shown.flat();
    },
    async facets(question, names) {
      const { answered } = await ask(question.query);
      return mergeCounts(
        await Promise.all(answered.map(({ library }) => library.desk.facets(question, names))),
      );
    },
    async near(query) {
      const { answered } = await ask(query);
      const found = await Promise.allSettled(
        answered.map(async ({ library }) =>
          (await library.desk.near(query)).map((result) => named(library.name, result)),
        ),
      );
      return found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    },
    async whole(query, { library, page }, isNear) {
      return named(library, await deskOf(library).whole(query, { library: '', page }, isNear));
    },
    async pages() {
      const counts = await Promise.allSettled(libraries.map(({ desk }) => inTime(desk.pages(), limit)));
      return counts.reduce((sum, count) => sum + (count.status === 'fulfilled' ? count.value : 0), 0);
    },
  };
}
