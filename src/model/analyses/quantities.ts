import type { Comparator } from '../../entries/quantity.ts';
import { derived } from '../../config/derived.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';

/** A number that an entry states, as a point that may be compared with others. */
export interface Quantity {
  entry: LoadedEntry<'targets'> | LoadedEntry<'figures'>;
  /** "observed": what is. "wanted": what is promised. */
  kind: 'observed' | 'wanted';
  indicator: string;
  scope: string;
  unit: string;
  value: number;
  comparator: Comparator;
  wording: string;
  /** When it is true or due, as precise as the text; absent where the text names no time. */
  date: string | undefined;
}

/** The number of a figure or of a target; undefined for a target without one. */
export function quantityOf(entry: LoadedEntry): Quantity | undefined {
  if (entry.collection === 'figures') {
    const figure = entry as LoadedEntry<'figures'>;
    return { ...figure.data, entry: figure, kind: 'observed', date: figure.data.asOf };
  }
  if (entry.collection !== 'targets') return undefined;
  const target = entry as LoadedEntry<'targets'>;
  const { data } = target;
  if (data.kind !== 'quantitative') return undefined;
  return { ...data, entry: target, kind: 'wanted', date: data.due };
}

/** Every number of the library's figures and targets. */
export const allQuantities = derived(({ content }: KnowledgeModel): readonly Quantity[] =>
  [...content.figures, ...content.targets].flatMap((entry) => quantityOf(entry) ?? []),
);
