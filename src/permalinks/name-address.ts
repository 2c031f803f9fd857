import { collectionNames } from '../entries/collection-names.ts';
import { entryTitle } from '../model/entry-words.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { partName } from '../text/parts/part-name.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { splitAddress } from '../addresses/register.ts';

const isCollection = (name: string): name is keyof typeof collectionNames =>
  Object.hasOwn(collectionNames, name);

/** What an address of today shows, in words: 《标题》第2段, 名词“托位”. */
export function nameAddress(model: KnowledgeModel, address: string): string {
  const [page, fragment] = splitAddress(address);
  const [collection = '', id = ''] = page.split('/');
  if (!isCollection(collection)) return address;
  const name = collectionNames[collection];
  if (id === '') return `全部${name}`;
  const document = collection === 'documents' ? model.documents.get(id) : undefined;
  if (document) {
    return `《${document.data.title}》${fragment === '' ? '' : partName(document.text.parts, fragment)}`;
  }
  const entry = model.entry(collection as CollectionName, id);
  return entry ? `${name}“${entryTitle(entry)}”` : address;
}
