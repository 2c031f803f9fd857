import { entryUrl } from '../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { compact, type LinkedNode } from './node.ts';

/** A page as it was received, with the checksum of its file and the documents that were made from it. */
export function sourceNode(
  { id, data }: LoadedEntry<'sources'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('sources', id));
  return compact({
    '@type': 'ArchiveComponent',
    '@id': url,
    url,
    name: data.title,
    description: data.description,
    datePublished: data.published,
    encoding: { '@type': 'MediaObject', name: data.file, sha256: data.sha256 },
    hasPart: model
      .documentsOfSource(id)
      .map((document) => ({ '@type': 'CreativeWork', url: address(entryUrl('documents', document.id)) })),
  });
}
