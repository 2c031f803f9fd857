import { entryUrl } from '../../addresses/entry-url.ts';
import type { CaseData } from '../../entries/cases.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { compact, type LinkedNode } from './node.ts';
import { quotations } from './quotations.ts';

function placeNode({ province, city, district }: CaseData['place']): LinkedNode {
  return {
    '@type': 'Place',
    name: [...new Set([province, city, district])].filter((name) => name !== undefined).join(''),
    address: compact({
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: province,
      addressLocality: district ?? city,
    }),
  };
}

/** A local practice, as a claim of the documents that tell of it. */
export function caseNode(
  { id, data }: LoadedEntry<'cases'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('cases', id));
  return compact({
    '@type': 'Claim',
    '@id': url,
    url,
    name: data.name,
    text: data.practices.join('；'),
    contentLocation: [data.place, ...data.otherPlaces].map(placeNode),
    appearance: quotations(model, address, data.evidence),
  });
}
