import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from './problem.ts';
import { statesNumber } from './stated-numbers.ts';

/** A due date that is called stated stands in the evidence. */
export function checkDueDates(model: KnowledgeModel): Problem[] {
  return model.content.targets.flatMap((target): Problem[] => {
    const { due, dueBasis, evidence } = target.data;
    if (due === undefined || dueBasis !== 'stated') return [];
    const year = Number(due.slice(0, 4));
    if (evidence.some(({ quote }) => statesNumber(quote, year))) return [];
    return [
      {
        path: target.path,
        ...target.locate(['due']),
        rule: 'due-not-in-quote',
        message: `引文里没有 ${year} 年。请补上写明期限的引文；如由规划期推得，请把 dueBasis 改为 plan-period。`,
      },
    ];
  });
}
