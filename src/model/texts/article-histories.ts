import { isArticle } from '../../text/parts/part-address.ts';
import type { ComparedUnit } from './compare-texts.ts';
import type { Comparison } from './comparisons.ts';

/** What happened to one article, the oldest change first. */
export interface ArticleHistory {
  /** As the last text that has it calls it. */
  name: string;
  steps: readonly { comparison: Comparison; row: ComparedUnit }[];
}

/** The histories of the articles to which anything happened, in the order of the last text, those that are gone last. */
export function articleHistories(comparisons: readonly Comparison[]): ArticleHistory[] {
  type Open = {
    id: string | undefined;
    name: string;
    steps: { comparison: Comparison; row: ComparedUnit }[];
  };
  const all: Open[] = [];
  let at = '';
  for (const comparison of comparisons) {
    // Each text beside the one that followed it; the leaps to the last text come after these.
    if (at !== '' && comparison.before.document.id !== at) break;
    at = comparison.after.document.id;
    const followed = new Map(all.map((history) => [history.id, history]));
    for (const row of comparison.rows) {
      const { before, after } = row;
      const unit = after ?? before;
      if (!unit || !isArticle(unit.id)) continue;
      const known = before && followed.get(before.id);
      const history: Open = known ?? { id: before?.id, name: unit.name, steps: [] };
      if (!known) all.push(history);
      history.id = after?.id;
      history.name = unit.name;
      if (row.change !== 'same') history.steps.push({ comparison, row });
    }
  }
  const order =
    comparisons.findLast(({ after }) => after.document.id === at)?.after.document.text.parts ?? [];
  const rank = ({ id }: Open): number => {
    const index = order.findIndex((part) => part.opens === id || part.id === id);
    return index < 0 ? order.length : index;
  };
  return all.filter(({ steps }) => steps.length > 0).toSorted((a, b) => rank(a) - rank(b));
}
