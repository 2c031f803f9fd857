import { contentMark } from '../addresses/content-mark.ts';
import { standingOf } from '../model/analyses/expressions.ts';
import { quotationWarning } from '../model/analyses/standing-words.ts';
import { laterWords, type LaterWords } from '../model/texts/later-words.ts';
import { publishedWords } from '../entries/collections.ts';
import { entryNames } from '../entries/collection-names.ts';
import type { TextPart } from '../text/document-parts.ts';
import { entryTitle } from '../model/entry-words.ts';
import { entryUrl } from '../addresses/entry-url.ts';
import {
  evidenceOf,
  type DocumentRecord,
  type Entry,
  type KnowledgeModel,
} from '../model/knowledge-model.ts';
import { partName } from '../text/parts/part-name.ts';
import type { Card, Work } from './citation.ts';
import { laterOf, type LaterByPart } from './later-of.ts';

/** What a page's citations are made from: a part of the file beside the page, fetched when a reader asks. */
export interface CitationFile {
  library: string;
  /** Public address of the site with its base path, where it is known: https://example.org/wenku/. */
  site?: string;
  card?: Omit<Card, 'url'>;
  works: Work[];
  /** Of a document: the name of each part that has an address, by its id. */
  places?: Readonly<Record<string, string>>;
  /** Of an earlier text of a policy: what became of its articles and paragraphs. */
  later?: LaterByPart;
  /** Of a card: the mark of the words that it publishes today. */
  mark?: string;
  /** Of a document: the mark of each part's words today, by the part's id. Headings have none: what they head moves on. */
  marks?: Readonly<Record<string, string>>;
  /** Of a document: the words of a part that the source prints crossed out, by the part's id. */
  struck?: Readonly<Record<string, readonly string[]>>;
  /** Of a card: the words that it rests on. `work` is a rank in `works`, `part` the id of the paragraph. */
  passages?: readonly { work: number; part: string; place: string; words: string; later?: LaterWords }[];
}

/** How the site is known to the world. */
export interface PublicSite {
  library: string;
  site: string | undefined;
}

/** What a document says of itself, for its citations. */
export function workOf(document: DocumentRecord, model: KnowledgeModel): Work {
  const { id, data, source } = document;
  const standing = standingOf(model, document);
  const warning = quotationWarning(standing);
  const last = standing?.changed?.last;
  const { dated, series } = data;
  const number = data.number ?? standing?.instrument.data.number;
  const published = data.published ?? source?.data.published;
  const { publication, page } = source?.data ?? {};
  const printed = publication === undefined ? undefined : `《${publication}》${page ?? ''}`;
  const publishedIn = data.publishedIn ?? printed;
  return {
    address: `documents/${id}`,
    isOfficial: data.kind === 'policy',
    title: data.title,
    isTitled: data.titleFrom === 'printed',
    authors: data.authors.map(({ name }) => name),
    issuers: data.issuers,
    ...(number !== undefined && { number }),
    ...(dated !== undefined && { dated }),
    ...(data.expression && { asOf: data.expression.asOf }),
    ...(published !== undefined && { published }),
    ...(publishedIn !== undefined && { publishedIn }),
    ...(series !== undefined && { series }),
    ...(warning !== '' && { warning }),
    ...(last && { last: `documents/${last.document.id}` }),
  };
}

const identity = ({ library, site }: PublicSite): Pick<CitationFile, 'library' | 'site'> => ({
  library,
  ...(site !== undefined && { site }),
});

/** The addresses of a part: the first paragraph of an item (s3-i2-p1) is also the item's (s3-i2). */
const addressesOf = ({ id, opens }: TextPart): string[] => (opens === '' ? [id] : [opens, id]);

/** The crossed-out words of a document, by each address of their part; nothing where it has none. */
function struckByPart({ edition, text }: DocumentRecord): Pick<CitationFile, 'struck'> {
  const struck = Map.groupBy(edition?.data.struck ?? [], ({ at }) => at);
  if (struck.size === 0) return {};
  const entries = text.parts.flatMap((part) => {
    const words = struck.get(part.id)?.map((item) => item.words);
    return words ? addressesOf(part).map((id) => [id, words] as const) : [];
  });
  return { struck: Object.fromEntries(entries) };
}

const laterByPart = (model: KnowledgeModel, document: DocumentRecord): LaterByPart =>
  Object.fromEntries(laterWords(model, document));

/** The citation file of a document. */
export function documentCitations(
  document: DocumentRecord,
  model: KnowledgeModel,
  site: PublicSite,
): CitationFile {
  const { parts } = document.text;
  const ids = parts.filter(({ kind }) => kind !== 'over' && kind !== 'title').flatMap(addressesOf);
  const later = laterByPart(model, document);
  return {
    ...identity(site),
    works: [workOf(document, model)],
    ...struckByPart(document),
    ...(Object.keys(later).length > 0 && { later }),
    places: Object.fromEntries(ids.map((id) => [id, partName(parts, id)])),
    marks: Object.fromEntries(
      parts
        .filter(({ kind, text }) => kind !== 'over' && kind !== 'title' && kind !== 'heading' && text !== '')
        .flatMap((part) => addressesOf(part).map((id) => [id, contentMark([part.text])])),
    ),
  };
}

/** The citation file of a term, target, figure, case or policy. */
export function cardCitations(model: KnowledgeModel, entry: Entry, site: PublicSite): CitationFile {
  const works: Work[] = [];
  const ranks = new Map<string, number>();
  const passages = model.locate(evidenceOf(entry)).flatMap(({ document: id, paragraph, quote }) => {
    const document = model.documents.get(id);
    if (!document) return [];
    const work = ranks.get(id) ?? works.push(workOf(document, model)) - 1;
    ranks.set(id, work);
    const place = partName(document.text.parts, paragraph);
    const later = laterOf(laterByPart(model, document), paragraph);
    return [{ work, part: paragraph, place, words: quote, ...(later && { later }) }];
  });
  const { collection } = entry;
  return {
    ...identity(site),
    card: {
      kind: entryNames[collection],
      name: entryTitle(entry),
      address: entryUrl(collection, entry.id).slice(1, -1),
    },
    mark: contentMark(publishedWords(collection, entry.data)),
    works,
    passages,
  };
}
