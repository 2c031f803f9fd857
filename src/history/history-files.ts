import { documentCitations } from '../citations/citation-file.ts';
import type { Entry, KnowledgeModel } from '../model/knowledge-model.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { contentMark } from '../addresses/content-mark.ts';
import type { ContentHistory, OldWords } from './content-history.ts';
import { earlierWords } from './earlier-words.ts';
import { publishedWords } from '../entries/collections.ts';

/** The file /history/<collection>/<id>.json, fetched where a link carries a mark that is not of today. */
export interface HistoryFile {
  /** What an entry publishes today; absent of a document, whose words stand in the page. */
  now?: readonly string[];
  earlier: readonly OldWords[];
}

/** The history files of the pages that once said something else, by address. */
export function historyFiles(model: KnowledgeModel, history: ContentHistory): Map<string, HistoryFile> {
  const files = new Map<string, HistoryFile>();
  const words = earlierWords(history, model.permalinks);
  const keep = (address: string, today: ReadonlySet<string>, now?: readonly string[]): void => {
    const earlier = (words.get(address) ?? []).filter(({ mark }) => !today.has(mark));
    if (earlier.length > 0) files.set(address, { ...(now && { now }), earlier });
  };
  for (const document of model.documents.values()) {
    const address = `documents/${document.id}`;
    if (!words.has(address)) continue;
    const { marks } = documentCitations(document, model, { library: '', site: undefined });
    keep(address, new Set(Object.values(marks ?? {})));
  }
  for (const collection of entryCollections) {
    for (const { id, data } of model.content[collection] as Entry[]) {
      const now = publishedWords(collection, data);
      keep(`${collection}/${id}`, new Set([contentMark(now)]), now);
    }
  }
  return files;
}
