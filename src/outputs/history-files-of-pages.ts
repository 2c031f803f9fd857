import { loadHistoryFiles } from '../history/site-history.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/** `history/<collection>/<id>.json`: what a page said before, fetched where a link carries a mark that is not of today. */
export const historyFilesOfPages: Output = function* ({ model }) {
  for (const [address, file] of loadHistoryFiles(model))
    yield jsonFile(`history/${address}.json`, () => file);
};
