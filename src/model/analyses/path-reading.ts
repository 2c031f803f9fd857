import type { TextPart } from '../../text/document-parts.ts';
import { entryTitle } from '../entry-words.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../knowledge-model.ts';
import { partName } from '../../text/parts/part-name.ts';
import type { CollectionName, EntryCollection } from '../../entries/collection-names.ts';

/** Characters that a reader is taken to read in a minute: slow, since official texts are dense. */
export const charactersPerMinute = 300;

/** What an address of a path leads to. */
export interface Reading {
  collection: 'documents' | EntryCollection;
  title: string;
  /** Where in a document, '' for the whole and for an entry. */
  place: string;
  /** Address below the site's base, with a slash before it. */
  url: string;
  /** Characters to be read, white space not counted. */
  characters: number;
  /** The parts of a document that are read. */
  parts: readonly TextPart[];
}

/** The parts that an address in a document stands for: a paragraph, or a heading with all below it. */
function partsAt(parts: readonly TextPart[], id: string): TextPart[] {
  return parts.filter(({ place }) => place.some((step) => step.id === id));
}

const length = (text: string): number => [...text.replace(/\s+/gu, '')].length;

/** The words of an entry's page that are its own: quotes, explanation, note and what a case does. */
function entryWords(entry: Entry): string {
  const { explanation, note, practices } = entry.data as {
    explanation?: string;
    note?: string;
    practices?: string[];
  };
  const quotes = evidenceOf(entry).map(({ quote }) => quote);
  return [...quotes, explanation ?? '', note ?? '', ...(practices ?? [])].join('');
}

/** What stands at an address of the library; undefined where nothing does. */
export function readingAt(model: KnowledgeModel, ref: string): Reading | undefined {
  const [page = '', fragment = ''] = ref.split('#');
  const [collection = '', id = ''] = page.split('/');
  if (collection === 'documents') {
    const document = model.documents.get(id);
    if (!document) return undefined;
    const { parts } = document.text;
    const read = fragment === '' ? parts : partsAt(parts, fragment);
    if (read.length === 0) return undefined;
    return {
      collection,
      title: `《${document.data.title}》`,
      place: fragment === '' ? '' : partName(parts, fragment),
      url: entryUrl('documents', id, fragment),
      characters: read.reduce((sum, { text }) => sum + length(text), 0),
      parts: read,
    };
  }
  const entry = model.entry(collection as CollectionName, id) as Entry | undefined;
  if (!entry || fragment !== '') return undefined;
  return {
    collection: entry.collection,
    title: entryTitle(entry),
    place: '',
    url: entryUrl(entry.collection, id),
    characters: length(entryWords(entry)),
    parts: [],
  };
}

/** Minutes that so many characters take, at least one. */
export const minutesFor = (characters: number): number =>
  Math.max(1, Math.ceil(characters / charactersPerMinute));

/** Characters of a whole path. What it names twice, or as a part of what it names as well, is read once. */
export function charactersOf(readings: readonly Reading[]): number {
  const parts = new Set(readings.flatMap((reading) => reading.parts));
  const entries = new Map(
    readings.filter((reading) => reading.parts.length === 0).map(({ url, characters }) => [url, characters]),
  );
  return (
    [...parts].reduce((sum, { text }) => sum + length(text), 0) +
    [...entries.values()].reduce((sum, characters) => sum + characters, 0)
  );
}
