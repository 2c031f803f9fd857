import { entryUrl } from '../../addresses/entry-url.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { compact, type LinkedNode } from './node.ts';
import { quotations } from './quotations.ts';

/** The glossary as a set of terms; each term names the set, so that the set need not list them. */
export function termSetNode(address: PublicAddress, name: string): LinkedNode {
  const url = address('/glossary/');
  return { '@type': 'DefinedTermSet', '@id': url, url, name, inLanguage: 'zh-CN' };
}

/** A term: the editors' explanation as its description, the documents' sentences as quotations about it. */
export function termNode(
  { id, data }: LoadedEntry<'glossary'>,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const url = address(entryUrl('glossary', id));
  return compact({
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: data.term,
    alternateName: data.aliases,
    termCode: id,
    description: data.explanation,
    inDefinedTermSet: address('/glossary/'),
    subjectOf: quotations(model, address, [...data.definitions, ...data.uses]),
  });
}
