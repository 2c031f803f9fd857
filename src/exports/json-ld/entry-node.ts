import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { CollectionName } from '../../entries/collections.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { caseNode } from './case-node.ts';
import { documentNode } from './document-node.ts';
import { instrumentNode } from './instrument-node.ts';
import type { LinkedNode } from './node.ts';
import { figureNode, targetNode } from './quantity-nodes.ts';
import { sourceNode } from './source-node.ts';
import { termNode } from './term-node.ts';

/** Collections whose entries have a page with linked data. */
export type LinkedCollection = Exclude<CollectionName, 'editions' | 'paths'>;

type Makers = {
  [Name in LinkedCollection]: (
    id: string,
    model: KnowledgeModel,
    address: PublicAddress,
  ) => LinkedNode | undefined;
};

const makers: Makers = {
  documents: (id, model, address) => {
    const document = model.documents.get(id);
    return document && documentNode(document, model, address);
  },
  glossary: (id, model, address) => {
    const entry = model.entry('glossary', id);
    return entry && termNode(entry, model, address);
  },
  targets: (id, model, address) => {
    const entry = model.entry('targets', id);
    return entry && targetNode(entry, model, address);
  },
  figures: (id, model, address) => {
    const entry = model.entry('figures', id);
    return entry && figureNode(entry, model, address);
  },
  cases: (id, model, address) => {
    const entry = model.entry('cases', id);
    return entry && caseNode(entry, model, address);
  },
  instruments: (id, model, address) => {
    const entry = model.entry('instruments', id);
    return entry && instrumentNode(entry, model, address);
  },
  sources: (id, model, address) => {
    const entry = model.entry('sources', id);
    return entry && sourceNode(entry, model, address);
  },
};

/** The linked data of one entry's page; undefined where there is no such entry. */
export function entryNode(
  collection: LinkedCollection,
  id: string,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode | undefined {
  return makers[collection](id, model, address);
}
