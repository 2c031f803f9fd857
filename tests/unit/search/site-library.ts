import path from 'node:path';
import type { SearchRecord } from '../../../src/search/record.ts';
import { searchRecords } from '../../../src/search/records/search-records.ts';
import { fixtureModel } from '../../fixture-library.ts';

/** What the search of the fixture's site indexes. */
export function siteRecords(): SearchRecord[] {
  return searchRecords(fixtureModel(), path.resolve('src/content/docs'));
}
