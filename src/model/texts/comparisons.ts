import { entryUrl } from '../../addresses/entry-url.ts';
import { expressionsOf, type Expression } from '../analyses/expressions.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';
import { compareTexts, type ComparedUnit } from './compare-texts.ts';

/** Two texts of a work, the older one first. */
export interface Comparison {
  /** Its section on the page: <older>--<newer>. */
  id: string;
  before: Expression;
  after: Expression;
  rows: readonly ComparedUnit[];
}

const comparisonId = (before: string, after: string): string => `${before}--${after}`;

/** The page of a work on which its texts stand side by side, at the two that are meant. */
export const comparisonUrl = (work: LoadedEntry<'instruments'>, before?: string, after?: string): string =>
  `${entryUrl('instruments', work.id)}changes/${before && after ? `#${comparisonId(before, after)}` : ''}`;

/** Each text beside the one that followed it, then each earlier one beside the last. */
export function comparisonsOf(model: KnowledgeModel, work: LoadedEntry<'instruments'>): Comparison[] {
  const texts = expressionsOf(model, work);
  const last = texts.at(-1);
  const steps = texts.slice(1).flatMap((after, index): [Expression, Expression][] => {
    const before = texts[index];
    return before ? [[before, after]] : [];
  });
  const leaps = texts
    .slice(0, -2)
    .flatMap((before): [Expression, Expression][] => (last ? [[before, last]] : []));
  return [...steps, ...leaps].map(([before, after]) => ({
    id: comparisonId(before.document.id, after.document.id),
    before,
    after,
    rows: compareTexts(before.document.text.parts, after.document.text.parts),
  }));
}
