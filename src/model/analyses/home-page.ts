import type { SiteIdentity } from '../../entries/site.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { byDate } from './partial-dates.ts';

type Target = LoadedEntry<'targets'>;
type Figure = LoadedEntry<'figures'>;

/** A year in which targets fall due, how many, and the one that speaks for it. */
export interface LadderStep {
  year: string;
  targets: readonly Target[];
  first: Target;
}

/** What the home page shows first. */
export interface HomePage {
  document: LoadedEntry<'documents'> | undefined;
  /** Whether the library's own file chose the document. */
  isChosen: boolean;
  /** Targets that the document states, those with a term and a number first. */
  promises: readonly Target[];
  steps: readonly LadderStep[];
  figures: readonly Figure[];
}

const mostSteps = 5;
const mostFigures = 3;

const isPromise = ({ data }: Target): boolean => data.commitment === 'target';
const isNumber = ({ data }: Target): boolean => data.kind === 'quantitative';

const statedIn = (document: string | undefined) => (target: Target) =>
  target.data.evidence.some((evidence) => evidence.document === document);

function leadingDocument({ content }: KnowledgeModel): HomePage['document'] {
  const day = ({ data }: LoadedEntry<'documents'>): string => data.published ?? data.dated ?? '';
  const latest = content.documents.toSorted((a, b) => day(b).localeCompare(day(a)));
  return latest.find(({ data }) => data.kind === 'policy') ?? latest[0];
}

/** The years to come in which targets fall due, or the last ones where all have passed. */
function ladder(
  promises: readonly Target[],
  chosen: readonly string[],
  document: string | undefined,
  today: string,
): LadderStep[] {
  const due = promises.filter(({ data }) => data.due !== undefined);
  const years = Map.groupBy(due, ({ data }) => data.due?.slice(0, 4) ?? '');
  const rank = (target: Target): number => {
    if (chosen.includes(target.id)) return 0;
    if (isNumber(target)) return 1;
    return statedIn(document)(target) ? 2 : 3;
  };
  const steps = [...years]
    .map(([year, targets]): LadderStep => {
      const [first] = targets.toSorted((a, b) => rank(a) - rank(b)) as [Target];
      return { year, targets, first };
    })
    .sort((a, b) => a.year.localeCompare(b.year));
  const ahead = steps.filter(({ year }) => year >= today.slice(0, 4));
  return ahead.length > 0 ? ahead.slice(0, mostSteps) : steps.slice(-mostSteps);
}

/** What stands on the home page of a library, as its own file chooses or else as its entries have it. */
export function homePage(model: KnowledgeModel, home: SiteIdentity['home'], today: string): HomePage {
  const { targets, figures } = model.content;
  const chosen = home.document === undefined ? undefined : model.entry('documents', home.document);
  const document = chosen ?? leadingDocument(model);
  const promises = targets.filter(isPromise);
  const named = home.figures.flatMap((id) => model.entry('figures', id) ?? []);
  const latest = figures
    .filter(({ data }) => data.asOf !== undefined)
    .toSorted((a, b) => byDate(b.data.asOf, a.data.asOf));
  return {
    document,
    isChosen: chosen !== undefined,
    promises: promises
      .filter(statedIn(document?.id))
      .sort((a, b) => Number(isNumber(b)) - Number(isNumber(a)) || byDate(a.data.due, b.data.due)),
    steps: ladder(promises, home.targets, document?.id, today),
    figures: (named.length > 0 ? named : latest).slice(0, mostFigures),
  };
}
