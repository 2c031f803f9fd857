import type { RelationKind } from '../../entries/relations.ts';
import type { Evidence } from '../../entries/primitives.ts';
import { derived } from '../../config/derived.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import type { LoadedEntry } from '../load-content.ts';

type Policy = LoadedEntry<'instruments'>;

/** A step between a policy and the one above it, as a document states it. */
interface Link {
  upper: Policy;
  lower: Policy;
  kind: RelationKind;
  evidence: Evidence;
}

/** All steps. */
const linksOf = derived((model: KnowledgeModel): readonly Link[] =>
  model.content.instruments.flatMap((own) => [
    ...own.data.relations.flatMap(({ kind, to, evidence }): Link[] => {
      const upper = model.entry('instruments', to);
      return upper ? [{ upper, lower: own, kind, evidence }] : [];
    }),
  ]),
);

/** A policy of a chain, by its relation to the one between it and the policy that was asked for. */
export interface ChainStep {
  policy: Policy;
  /** The relation is told of the lower policy: 落实《…》. */
  lower: Policy;
  upper: Policy;
  kind: RelationKind;
  evidence: Evidence;
  /** From the policy that was asked for, 1 for the next. */
  depth: number;
}

/** The policies above a policy, the next one first, and those below it, each before those below itself. */
export function chainOf(model: KnowledgeModel, work: Policy): Record<'above' | 'below', ChainStep[]> {
  const links = linksOf(model);
  const walk = (from: Policy, way: 'upper' | 'lower', depth: number, seen: Set<Policy>): ChainStep[] =>
    links.flatMap((link) => {
      const policy = link[way];
      if (link[way === 'upper' ? 'lower' : 'upper'] !== from || seen.has(policy)) return [];
      seen.add(policy);
      return [{ ...link, policy, depth }, ...walk(policy, way, depth + 1, seen)];
    });
  return { above: walk(work, 'upper', 1, new Set([work])), below: walk(work, 'lower', 1, new Set([work])) };
}
