import { entryUrl } from '../../addresses/entry-url.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import {
  collectionNames,
  type CollectionName,
  type EntryCollection,
} from '../../entries/collection-names.ts';
import { descriptorOf, entryTitle, lookupOf } from '../../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../model/knowledge-model.ts';
import { documentNode } from './document-node.ts';
import { forceFields } from './legal-force.ts';
import { compact, type LinkedNode } from './node.ts';
import { quotations } from './quotations.ts';
import { sourceNode } from './source-node.ts';

/** Collections whose entries have a page with linked data. */
export type LinkedCollection = 'documents' | 'sources' | EntryCollection;

/** The glossary as a set of terms; each term names the set, so that the set need not list them. */
export function termSetNode(address: PublicAddress, siteTitle: string): LinkedNode {
  const url = address('/glossary/');
  const name = `${siteTitle}·${collectionNames.glossary}`;
  return { '@type': 'DefinedTermSet', '@id': url, url, name, inLanguage: 'zh-CN' };
}

function forceOf({ collection, id }: Entry, model: KnowledgeModel, address: PublicAddress): object {
  const instrument = collection === 'instruments' && model.entry(collection, id);
  return instrument ? forceFields(instrument, model, address) : {};
}

/** A term, target, figure, case or policy in the words of its descriptor, with the sentences that state it. */
function nodeOf(entry: Entry, model: KnowledgeModel, address: PublicAddress): LinkedNode {
  const places = {
    ...lookupOf(model),
    url: (collection: CollectionName, id: string) =>
      address(id === '' ? `/${collection}/` : entryUrl(collection, id)),
  };
  const { type, fields, quotedAs } = descriptorOf(entry).linked(entry.data, places, entry.id);
  const url = places.url(entry.collection, entry.id);
  return compact({
    '@type': type,
    '@id': url,
    url,
    name: entryTitle(entry),
    ...fields,
    ...(type === 'Legislation' && forceOf(entry, model, address)),
    [quotedAs]: quotations(model, address, evidenceOf(entry)),
  });
}

/** The linked data of one entry's page; undefined where there is no such entry. */
export function entryNode(
  collection: LinkedCollection,
  id: string,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode | undefined {
  if (collection === 'documents') {
    const document = model.documents.get(id);
    return document && documentNode(document, model, address);
  }
  if (collection === 'sources') {
    const source = model.entry('sources', id);
    return source && sourceNode(source, model, address);
  }
  const entry: Entry | undefined = model.entry(collection, id);
  return entry && nodeOf(entry, model, address);
}
