import { entryUrl } from '../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { Comparator } from '../../entries/primitives.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { compact, type LinkedNode } from './node.ts';
import { quotations } from './quotations.ts';

interface Quantity {
  value: number;
  unit: string;
  comparator: Comparator;
}

/** A number as a value, or as the bound that its comparator makes of it. */
function quantityFields({ value, unit, comparator }: Quantity): Record<string, unknown> {
  const bound =
    comparator === '≥' || comparator === '>'
      ? 'minValue'
      : comparator === '≤' || comparator === '<' || comparator === '≲'
        ? 'maxValue'
        : 'value';
  return { [bound]: value, unitText: unit };
}

/** A number that a document states, as an observation. */
export function figureNode(
  { id, data }: LoadedEntry<'figures'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('figures', id));
  return compact({
    '@type': 'Observation',
    '@id': url,
    url,
    name: data.name,
    description: data.wording,
    variableMeasured: data.indicator,
    ...quantityFields(data),
    observationDate: data.asOf,
    observationAbout: { '@type': 'Thing', name: data.scope },
    subjectOf: quotations(model, address, data.evidence),
  });
}

/** A promise of a policy, as a claim: its words, what it is about, and where it appears. */
export function targetNode(
  { id, data }: LoadedEntry<'targets'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('targets', id));
  const policy = data.policy === undefined ? undefined : model.entry('instruments', data.policy);
  return compact({
    '@type': 'Claim',
    '@id': url,
    url,
    name: data.name,
    text: data.wording,
    about: compact({
      '@type': 'PropertyValue',
      name: data.indicator,
      description: data.scope,
      ...(data.kind === 'quantitative' ? quantityFields(data) : {}),
    }),
    temporalCoverage: data.due === undefined || data.commitment !== 'target' ? undefined : `../${data.due}`,
    isBasedOn: policy && {
      '@type': 'CreativeWork',
      name: policy.data.title,
      url: address(entryUrl('instruments', policy.id)),
    },
    appearance: quotations(model, address, data.evidence),
  });
}
