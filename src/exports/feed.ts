import type { FeedChange } from '../history/feed-changes.ts';
import { Feed } from 'feed';
import { entryUrl } from '../addresses/entry-url.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { nameUuid } from './name-uuid.ts';
import type { PublicAddress } from '../config/public-address.ts';
import { rights } from './rights.ts';

interface DatedDocument {
  document: DocumentRecord;
  date: string;
  /** Which of its dates it is. */
  basis: '刊载' | '成文';
}

/** The day that a document's page states, of its printing before that of its writing; undefined without a whole day. */
function statedDay(document: DocumentRecord): DatedDocument | undefined {
  const { published, dated } = document.data;
  if (published?.length === 10) return { document, date: published, basis: '刊载' };
  if (dated?.length === 10) return { document, date: dated, basis: '成文' };
  return undefined;
}

/** Whether any document states a day or any change is known, so that there is a feed. */
export function hasFeed(model: KnowledgeModel, hasChanges = false): boolean {
  return hasChanges || [...model.documents.values()].some((document) => statedDay(document) !== undefined);
}

/** The library of feeds wants whole addresses; where the site has none, this origin is taken out again. */
const standIn = 'https://site.invalid';

/** A feed knows instants only; this one is written with the day that the page states. */
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Plain text as the HTML that the feed's titles and summaries are declared to be. */
const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * The documents by the day that their pages state, newest first, as an Atom feed (RFC 4287), and before them the latest
 * changes of the library by the time of their commits. A document that states no whole day is not in it: a feed cannot
 * say "some day in 2025", and the time of a build is no date of a text. Undefined where there is neither a dated
 * document nor a change, since a feed must say when it changed.
 */
export function atomFeed(
  model: KnowledgeModel,
  address: PublicAddress,
  site: { title: string; description: string },
  changes: readonly FeedChange[] = [],
): string | undefined {
  const dated = [...model.documents.values()]
    .flatMap((document) => statedDay(document) ?? [])
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.document.id < b.document.id ? -1 : 1));
  const times = [...dated.map(({ date }) => instant(date)), ...changes.map(({ time }) => new Date(time))];
  if (times.length === 0) return undefined;
  const updated = new Date(Math.max(...times.map(Number)));
  const whole = (path: string): string => new URL(address(path), standIn).href;
  const undatedCount = model.documents.size - dated.length;
  const feed = new Feed({
    id: `urn:uuid:${nameUuid(`${site.title} /feed.xml`)}`,
    title: site.title,
    description:
      undatedCount === 0
        ? site.description
        : `${site.description}按版面写明的日期排列；另有 ${undatedCount} 篇版面没有写明年月日，不在里面。`,
    link: whole('/'),
    feedLinks: { atom: whole('/feed.xml') },
    updated,
    generator: false,
    author: { name: site.title },
    copyright: rights.texts,
  });
  for (const { key, title, time, path, summary } of changes) {
    feed.addItem({
      id: `urn:uuid:${nameUuid(`${site.title} /changes/ ${key}`)}`,
      title: asHtml(title),
      link: whole(path),
      date: new Date(time),
      description: asHtml(summary),
      author: [{ name: site.title }],
      category: [{ name: '更新记录', term: '更新记录' }],
    });
  }
  for (const { document, date, basis } of dated) {
    const { data, text } = document;
    const url = whole(entryUrl('documents', document.id));
    const names = data.authors.length > 0 ? data.authors.map(({ name }) => name) : data.issuers;
    feed.addItem({
      id: `urn:uuid:${nameUuid(`${site.title} ${entryUrl('documents', document.id)}`)}`,
      title: asHtml(data.title),
      link: url,
      date: instant(date),
      published: instant(date),
      description: asHtml(
        `${date} ${basis}。${text.parts.find(({ kind }) => kind === 'paragraph')?.text ?? ''}`,
      ),
      author: names.map((name) => ({ name })),
      // The library leaves a < in an attribute as it is, which is no XML.
      category: data.topics.filter((name) => !name.includes('<')).map((name) => ({ name, term: name })),
      copyright: data.rights,
    });
  }
  return feed.atom1().replaceAll(`"${standIn}/`, '"/');
}
