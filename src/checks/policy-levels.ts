import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { Problem } from '../text/problem.ts';

type Instrument = LoadedEntry<'instruments'>;

/** Whether a policy stands below itself by way of the one that it is said to carry out. */
function isBelowItself(model: KnowledgeModel, { id }: Instrument, to: string): boolean {
  const seen = new Set<string>();
  const open = [to];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(model.entry('instruments', next)?.data.relations ?? []).map((relation) => relation.to));
  }
  return false;
}

/** Policies stand above and below one another without a circle, and only one of a place has a place. */
export function checkPolicyLevels(model: KnowledgeModel): Problem[] {
  return model.content.instruments.flatMap((entry) => {
    const { level, place, relations } = entry.data;
    const at = (field: readonly (string | number)[]) => ({ path: entry.path, ...entry.locate(field) });
    const problems = relations.flatMap(({ to }, index): Problem[] => {
      // A reference to itself is another rule's.
      if (to === entry.id || !isBelowItself(model, entry, to)) return [];
      const message = `“${entry.id}”和“${to}”的上下级关系绕成一圈。请改正其中一处的 to。`;
      return [{ ...at(['relations', index, 'to']), rule: 'relation-circle', message }];
    });
    if (place && level !== 'local') {
      const message = '写了 place，层级就是地方。请写 level: local，或删去 place。';
      problems.push({ ...at(['place']), rule: 'place-without-level', message });
    }
    return problems;
  });
}
