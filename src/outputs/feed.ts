import { atomFeed } from '../exports/feed.ts';
import { feedChanges } from '../history/feed-changes.ts';
import { loadSiteHistory } from '../history/site-history.ts';
import type { Output } from './output.ts';

/** `feed.xml`; a library without a dated document or a history has none. */
export const feed: Output = function* ({ model, address, title, description }) {
  const xml = atomFeed(model, address, { title, description }, feedChanges(loadSiteHistory(), model));
  if (xml !== undefined) yield { path: 'feed.xml', make: () => xml };
};
