import { entryUrl } from '../addresses/entry-url.ts';
import { newspaperOf } from '../citations/printed-in.ts';
import { workOf } from '../citations/citation-file.ts';
import { workDate } from '../citations/work-date.ts';
import { wholeAddress, type PublicAddress } from '../config/public-address.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';

/** `<meta name content>` */
export type MetaField = readonly [name: string, content: string];

/** A type of Zotero's, which its reader of Dublin Core takes as it is. */
function typeOf(isOfficial: boolean, isInNewspaper: boolean): string {
  if (isInNewspaper) return 'newspaperArticle';
  return isOfficial ? 'statute' : 'webpage';
}

/**
 * What a document's head tells programs for references, in the words of Highwire Press (`citation_…`, which Zotero and
 * search engines for scholars read) and of Dublin Core for what the former lacks. What is not stated is not there.
 */
export function citationMeta(
  document: DocumentRecord,
  model: KnowledgeModel,
  address: PublicAddress,
): MetaField[] {
  const work = workOf(document, model);
  const newspaper = newspaperOf(work.publishedIn);
  const date = workDate(work);
  const names = work.authors.length > 0 ? work.authors : work.issuers;
  const container = newspaper?.name ?? work.publishedIn;
  const url = wholeAddress(address(entryUrl('documents', document.id)));
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['citation_publication_date', date?.replaceAll('-', '/')],
    // Zotero keeps it as the place of publication whatever the type is.
    ['citation_journal_title', container],
    ['citation_firstpage', newspaper?.page],
    ['citation_public_url', url],
    ['DC.identifier', work.number],
    ['DC.date', date],
  ];
  return [
    ['DC.type', typeOf(work.isOfficial, newspaper !== undefined)],
    ['citation_title', work.title],
    ...names.map((name): MetaField => ['citation_author', name]),
    ['citation_language', 'zh-CN'],
    ...optional.flatMap(([name, content]): MetaField[] => (content === undefined ? [] : [[name, content]])),
  ];
}
