import { markedLink } from '../../citations/cite.ts';
import { contentMark } from '../../addresses/content-mark.ts';
import { publishedWords } from '../../entries/collections.ts';
import type { Entry, KnowledgeModel } from '../../model/knowledge-model.ts';
import { entryCollections, type CollectionName } from '../../entries/collection-names.ts';

/**
 * The path of a page below the site's base as its QR code holds it: an entry's carries the mark of its words, so that
 * who follows a printed code later is told that they have changed. A document and a list (`id` '') have no such mark.
 */
export function sharedPath(model: KnowledgeModel, collection: CollectionName, id: string): string {
  if (id === '') return `/${collection}/`;
  const kind = entryCollections.find((name) => name === collection);
  const entry = kind && (model.entry(kind, id) as Entry | undefined);
  const mark = entry && contentMark(publishedWords(kind, entry.data));
  return markedLink(`/${collection}/${id}/`, mark);
}
