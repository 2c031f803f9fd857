import path from 'node:path';
import { loadContent } from '../../../src/model/load-content.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { searchRecords } from '../../../src/search/records/search-records.ts';

/** What the search of this site indexes. */
export function siteRecords(): SearchRecord[] {
  return searchRecords(buildModel(loadContent('content')), path.resolve('src/content/docs'));
}
