import type { Entry, KnowledgeModel } from '../../model/knowledge-model.ts';
import { entryCollections } from '../../entries/collection-names.ts';
import type { SearchRecord } from '../record.ts';
import { documentRecord } from './document-records.ts';
import { entryRecord } from './entry-records.ts';
import { pathRecords, studyRecords } from './study-records.ts';
import { pageRecords } from './page-records.ts';

/** Every page that the search knows: documents, entries, the pages for study and the hand-written pages of a folder. */
export function searchRecords(model: KnowledgeModel, pagesFolder: string): SearchRecord[] {
  return [
    ...Array.from(model.documents.values(), (document) => documentRecord(model, document)),
    ...entryCollections.flatMap((collection) =>
      (model.content[collection] as Entry[]).map((entry) => entryRecord(model, entry)),
    ),
    ...studyRecords(),
    ...pathRecords(model),
    ...pageRecords(pagesFolder),
  ];
}
