import { derived } from '../../config/derived.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import { byDate } from './partial-dates.ts';
import { allQuantities, type Quantity } from './quantities.ts';

/** Numbers that may be drawn as one line: indicator, scope and unit are the same words. */
export interface Series {
  indicator: string;
  scope: string;
  unit: string;
  /** By date, those without one last. */
  points: readonly Quantity[];
}

/** A number about the same matter that may not be compared, and why. */
export interface Incomparable {
  quantity: Quantity;
  /** What differs, in Chinese: 范围不同（这里“全国”，那里“城市”）; or that the documents leave it open. */
  reasons: readonly string[];
}

/** The scope of a number whose document does not say what it covers. */
export const unstatedScope = '原文未写明';

/** A scope for a place where no label stands before it. */
export const scopeAlone = (scope: string): string => (scope === unstatedScope ? `范围${scope}` : scope);

/** What is said of two numbers of which nobody knows whether they count the same. */
export const unstatedComparison = '两处是否同一口径，原文未说明，本库不作计算';

// A number of unknown scope is compared with none, not even with another of unknown scope.
const keyOf = ({ indicator, scope, unit, entry }: Quantity): string =>
  JSON.stringify([indicator, scope === unstatedScope ? [scope, entry.collection, entry.id] : scope, unit]);

const allSeries = derived((model: KnowledgeModel): ReadonlyMap<string, Series> => {
  const groups = Map.groupBy(allQuantities(model), keyOf);
  return new Map(
    [...groups].map(([key, points]): [string, Series] => {
      const [{ indicator, scope, unit }] = points as [Quantity, ...Quantity[]];
      return [key, { indicator, scope, unit, points: points.toSorted((a, b) => byDate(a.date, b.date)) }];
    }),
  );
});

/** The series that the number stands in; it holds at least the number itself. */
export function seriesOf(model: KnowledgeModel, quantity: Quantity): Series {
  return allSeries(model).get(keyOf(quantity)) ?? { ...quantity, points: [quantity] };
}

/** Whether the scope of either is not stated, so that no difference of scopes can be claimed. */
const isUndecided = (a: Quantity, b: Quantity): boolean =>
  a.scope === unstatedScope || b.scope === unstatedScope;

const difference = (name: string, here: string, there: string): string[] =>
  here === there ? [] : [`${name}不同：这里“${here}”，那里“${there}”`];

/** Whether one of the two names the other as an observation. */
function isLinked(a: Quantity, b: Quantity): boolean {
  const names = (from: Quantity, to: Quantity): boolean =>
    'observations' in from.entry.data && from.entry.data.observations.includes(to.entry.id);
  return names(a, b) || names(b, a);
}

/** Numbers with the same indicator, or linked by an editor, that do not stand in the same series. */
export function incomparableWith(model: KnowledgeModel, quantity: Quantity): Incomparable[] {
  const key = keyOf(quantity);
  return allQuantities(model)
    .filter((other) => keyOf(other) !== key)
    .filter((other) => other.indicator === quantity.indicator || isLinked(quantity, other))
    .map((other) => ({
      quantity: other,
      reasons: [
        ...difference('指标', quantity.indicator, other.indicator),
        ...(isUndecided(quantity, other)
          ? [unstatedComparison]
          : difference('范围', quantity.scope, other.scope)),
        ...difference('单位', quantity.unit, other.unit),
      ],
    }))
    .sort((a, b) => byDate(a.quantity.date, b.quantity.date));
}

/** All series about the matter of a number: its own first, then those that may not be joined with it. */
export function seriesAround(model: KnowledgeModel, quantity: Quantity): Series[] {
  const others = incomparableWith(model, quantity).map((item) => seriesOf(model, item.quantity));
  return [...new Set([seriesOf(model, quantity), ...others])];
}
