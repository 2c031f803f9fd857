import { readDocument, type ReadDocument } from '../text/document-parts.ts';
import { entryDescriptors } from '../entries/collections.ts';
import type { EntryDescriptor } from '../entries/descriptor.ts';
import { entryCollections, type CollectionName, type EntryCollection } from '../entries/collection-names.ts';
import type { Evidence } from '../entries/primitives.ts';
import { createDocumentText, type DocumentText } from '../text/document-text.ts';
import type { PermalinkRegister } from '../addresses/register.ts';
import { entryUrl } from '../addresses/entry-url.ts';
import type { ContentLoad, LoadedContent, LoadedEntry } from './load-content.ts';

export type Entry = LoadedEntry<EntryCollection>;

export interface DocumentRecord extends LoadedEntry<'documents'>, Omit<ReadDocument, 'parts'> {
  text: DocumentText;
  edition: LoadedEntry<'editions'> | undefined;
  source: LoadedEntry<'sources'> | undefined;
}

/** A piece of evidence with the paragraph that was found for it. */
export interface LocatedEvidence extends Evidence {
  /** Id of the part in which the quote begins. */
  paragraph: string;
  /** Address of the paragraph below the site's base. */
  url: string;
}

export interface KnowledgeModel {
  content: LoadedContent;
  /** "collection/id" of files that are there but not valid; what refers to them is not dangling. */
  broken: ReadonlySet<string>;
  /** The published addresses; undefined where the content folder keeps no register of them. */
  permalinks: PermalinkRegister | undefined;
  documents: ReadonlyMap<string, DocumentRecord>;
  /** The entry of that id, or undefined. */
  entry: <Name extends CollectionName>(collection: Name, id: string) => LoadedEntry<Name> | undefined;
  /** Evidence whose words were found; the checks report the rest. */
  locate: (evidence: readonly Evidence[]) => LocatedEvidence[];
  /** Entries whose evidence or definition stands in the document, by part id, in reading order. */
  entriesByPart: (documentId: string) => ReadonlyMap<string, readonly Entry[]>;
  /** Documents made from the source, in the order of their first line. */
  documentsOfSource: (sourceId: string) => readonly DocumentRecord[];
}

/** Every piece of evidence of an entry; of a term its definitions, then its uses. */
export function evidenceOf(entry: Entry): readonly Evidence[] {
  const descriptor: EntryDescriptor<object> = entryDescriptors[entry.collection];
  return descriptor.evidence(entry.data);
}

function firstLine(document: DocumentRecord): number {
  return Math.min(
    ...(document.edition?.data.spans.map((span) => Number(span.lines.split('-')[0])) ?? [Infinity]),
  );
}

/** Joins the loaded records: texts, evidence and its paragraphs, references both ways. */
export function buildModel({
  content,
  broken,
  permalinks,
}: Pick<ContentLoad, 'content' | 'broken' | 'permalinks'>): KnowledgeModel {
  const byId = new Map<string, LoadedEntry>();
  for (const entries of Object.values(content)) {
    for (const entry of entries) byId.set(`${entry.collection}/${entry.id}`, entry);
  }
  const entry = <Name extends CollectionName>(collection: Name, id: string) =>
    byId.get(`${collection}/${id}`) as LoadedEntry<Name> | undefined;

  const documents = new Map<string, DocumentRecord>();
  for (const document of content.documents) {
    const { parts, ...read } = readDocument(document.data, document.body, document.partIds);
    const edition = entry('editions', document.id);
    const source = edition && entry('sources', edition.data.source);
    documents.set(document.id, { ...document, text: createDocumentText(parts), ...read, edition, source });
  }

  const locate = (evidence: readonly Evidence[]): LocatedEvidence[] =>
    evidence.flatMap((item) => {
      const place = documents.get(item.document)?.text.find(item.quote);
      if (!place) return [];
      const paragraph = place.part.id;
      return { ...item, paragraph, url: entryUrl('documents', item.document, paragraph) };
    });

  const backlinks = new Map<string, Map<string, Entry[]>>();
  for (const collection of entryCollections) {
    for (const item of content[collection] as Entry[]) {
      for (const { document, paragraph } of locate(evidenceOf(item))) {
        const parts = backlinks.get(document) ?? new Map<string, Entry[]>();
        backlinks.set(document, parts);
        const entries = parts.get(paragraph) ?? [];
        parts.set(paragraph, entries);
        if (!entries.includes(item)) entries.push(item);
      }
    }
  }

  const bySource = Map.groupBy(documents.values(), ({ edition }) => edition?.data.source);
  for (const made of bySource.values()) made.sort((a, b) => firstLine(a) - firstLine(b));

  return {
    content,
    broken,
    permalinks,
    documents,
    entry,
    locate,
    entriesByPart: (documentId) => backlinks.get(documentId) ?? new Map<string, Entry[]>(),
    documentsOfSource: (sourceId) => bySource.get(sourceId) ?? [],
  };
}
