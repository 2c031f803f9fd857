import { entryUrl } from '../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { instrumentKinds } from '../../entries/instruments.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { compact, type LinkedNode } from './node.ts';
import { quotations } from './quotations.ts';

// Kinds that are neither law nor rule; everything else that a body issues is legislation in the sense of schema.org.
const otherTypes: Readonly<Partial<Record<(typeof instrumentKinds)[number], string>>> = {
  report: 'Report',
  book: 'Book',
  'party-rules': 'CreativeWork',
  meeting: 'Event',
  proposal: 'CreativeWork',
  other: 'CreativeWork',
};

/** A cited policy, with the document of this library that is its text where there is one. */
export function instrumentNode(
  { id, data }: LoadedEntry<'instruments'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('instruments', id));
  const type = otherTypes[data.kind] ?? 'Legislation';
  const issuers = data.issuers.map((name) => ({ '@type': 'Organization', name }));
  const own =
    type === 'Legislation'
      ? { legislationIdentifier: data.number, legislationDate: data.dated, legislationPassedBy: issuers }
      : type === 'Event'
        ? { startDate: data.dated, organizer: issuers }
        : { identifier: data.number, dateCreated: data.dated, sourceOrganization: issuers };
  return compact({
    '@type': type,
    '@id': url,
    url,
    name: data.title,
    alternateName: data.aliases,
    ...own,
    ...(data.held !== undefined &&
      type !== 'Event' && { workExample: address(entryUrl('documents', data.held)) }),
    subjectOf: quotations(model, address, data.evidence),
  });
}
