import { documentParts } from '../text/document-parts.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import { parseYamlRecord } from '../model/yaml-record.ts';
import { entryCollections, type EntryCollection } from '../entries/collection-names.ts';
import { publishedWords } from '../entries/collections.ts';
import { recordName, type RecordData } from '../entries/published-words.ts';

/** A collection whose changes are told. */
export type ToldCollection = 'documents' | EntryCollection;

/** What a file of an earlier state of the library published. */
export interface OldRecord {
  name: string;
  /** A line a fact of an entry; a line a part of a document's text, headings and printed frame included. */
  lines: readonly string[];
}

const told = new RegExp(`^(?:(${entryCollections.join('|')})/([^/]+)\\.yaml|(documents)/([^/]+)\\.md)$`);

/** Collection and id of a path below the content folder, such as glossary/tuo-wei.yaml; undefined for other files. */
export function toldFile(path: string): { collection: ToldCollection; id: string } | undefined {
  const [, entries, entry, documents, document] = told.exec(path) ?? [];
  const id = entry ?? document;
  return id === undefined ? undefined : { collection: (entries ?? documents) as ToldCollection, id };
}

const asRecord = (value: unknown): RecordData | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RecordData) : undefined;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function oldDocument(file: string): OldRecord | undefined {
  const split = splitFrontMatter(file);
  const data = split && asRecord(parseYamlRecord(split.yaml).value);
  if (!data) return undefined;
  const printed = asRecord(data['printed']) ?? {};
  const name = recordName(data);
  const parts = documentParts(
    {
      title: name,
      titleFrom: data['titleFrom'] === 'opening-words' ? 'opening-words' : 'printed',
      printed: {
        over: strings(printed['over']),
        under: strings(printed['under']),
        after: strings(printed['after']),
      },
    },
    split.body,
  );
  return { name, lines: parts.map(({ text }) => text).filter((text) => text !== '') };
}

/** What a file published, read with today's eyes; undefined where it cannot be read. */
export function oldRecord(collection: ToldCollection, file: string): OldRecord | undefined {
  try {
    if (collection === 'documents') return oldDocument(file);
    const data = asRecord(parseYamlRecord(file).value);
    return data && { name: recordName(data), lines: publishedWords(collection, data) };
  } catch {
    // An earlier state may hold what no reader of today understands.
    return undefined;
  }
}
