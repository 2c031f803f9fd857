import { entryUrl } from '../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { Evidence } from '../../entries/primitives.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import type { LinkedNode } from './node.ts';

/** The sentences that state an entry, each with its paragraph and the document it is from. */
export function quotations(
  model: KnowledgeModel,
  address: PublicAddress,
  evidence: readonly Evidence[],
): LinkedNode[] {
  return model.locate(evidence).map(({ document, quote, url }) => ({
    '@type': 'Quotation',
    text: quote,
    url: address(url),
    isPartOf: {
      '@type': 'CreativeWork',
      name: model.documents.get(document)?.data.title,
      url: address(entryUrl('documents', document)),
    },
  }));
}
