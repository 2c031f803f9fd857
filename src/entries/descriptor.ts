import type { z } from 'zod';
import type { CollectionName } from './collection-names.ts';
import type { Evidence } from './primitives.ts';
import type { RecordData } from './published-words.ts';
import type { Quantity } from './quantity.ts';

/** What a fact is, by which a view chooses and never by its label. */
export type FactRole =
  /** Another name of the entry. */
  | 'alias'
  /** Its kind. */
  | 'kind'
  /** The number with its unit, and what the source says of it. */
  | 'value'
  /** The words of the document that state the entry. */
  | 'words'
  /** When it is true, due or issued. */
  | 'time'
  /** Of whom it is true. */
  | 'scope'
  /** What is measured or brought about. */
  | 'subject'
  /** Another entry or a document. */
  | 'relation'
  | 'place'
  /** Whether the nation, a department or a place issued it. */
  | 'level'
  /** Who leads and who takes part. */
  | 'people'
  /** What is done. */
  | 'deed'
  /** What the source claims that it led to. */
  | 'result'
  /** The editors' own words. */
  | 'note'
  /** Whatever else the entry says. */
  | 'detail';

/** One thing that an entry says. */
export interface Fact {
  role: FactRole;
  /** Chinese name of the fact, the same wherever it is shown. */
  label: string;
  text: string;
  /** The editors' words on it, shown after it and never searched. */
  aside?: string;
  /** The documents do not state it, and the text says so. */
  isAbsent?: true;
  /** The page that the text leads to. */
  link?: { collection: CollectionName; id: string };
  /** The sentence that states the fact, where it is not the entry's own evidence. */
  evidence?: Evidence;
}

/** What a text says where the documents state nothing. */
const absent = '原文没有写明';

/** A fact, or none where there is nothing to say. */
export function fact(
  role: FactRole,
  label: string,
  text: string | undefined,
  more: Partial<Fact> = {},
): Fact[] {
  return text === undefined || text === '' ? [] : [{ role, label, text, ...more }];
}

/** A fact that is told even where the documents do not state it. */
export function factOrAbsence(
  role: FactRole,
  label: string,
  text: string | undefined,
  more: Partial<Fact> = {},
): Fact {
  return text === undefined || text === ''
    ? { role, label, text: absent, isAbsent: true }
    : { role, label, text, ...more };
}

/** How a descriptor learns of other entries. */
export interface Lookup {
  /** Title of an entry or a document; undefined where there is none of that id. */
  title: (collection: CollectionName, id: string) => string | undefined;
  /** A policy as it is named in a sentence: a text in 《》, a meeting without. */
  policyName: (id: string) => string;
  /** Data of an entry by its collection's descriptor. */
  data: <Data>(descriptor: Collection<Data>, id: string) => Data | undefined;
}

/** How linked data is made of an entry, in the words of schema.org. */
export interface LinkedWords {
  type: string;
  fields: Record<string, unknown>;
  /** How the sentences that state the entry stand to it. */
  quotedAs: 'subjectOf' | 'appearance';
}

/** Where linked data finds other pages. */
export interface LinkedPlaces extends Lookup {
  /** Public address of a page; of a collection's list where the id is ''. */
  url: (collection: CollectionName, id: string) => string;
}

/** What is said of a collection and of each of its records. Methods, so that a list of collections has one type. */
export interface CollectionWords<Data> {
  name: CollectionName;
  /** What its export holds, in one sentence. */
  summary: string;
  /** The name under which an entry is listed, then its other names. */
  names(data: Data): readonly string[];
}

/** A collection: what its files hold. */
export interface Collection<Data> extends CollectionWords<Data> {
  schema: z.ZodType;
}

/** All that pages, search, tray, cards, exports and checks know of the entries of a collection. */
export interface EntryWords<Data> extends CollectionWords<Data> {
  facts(data: Data, lookup: Lookup): Fact[];
  /** The sentences that it rests on. */
  evidence(data: Data): readonly Evidence[];
  /** The date by which it is ordered and filtered. */
  date(data: Data): string | undefined;
  /** The side of a flash card that asks. */
  question(data: Data): string;
  /**
   * The words that an entry publishes, a line a fact, from its record alone, which may be an old one: what is missing or
   * malformed in it is passed over. Marks of links are made from these lines, so that no line is added or reordered
   * lightly: every link made before would then say that its words have changed.
   */
  published(record: RecordData): string[];
  linked(data: Data, places: LinkedPlaces, id: string): LinkedWords;
  /** The number that it is about. */
  number?(data: Data): Omit<Quantity, 'wording'> | undefined;
  /** Pinyin of its name, syllables apart. */
  pinyin?(data: Data): string;
  /** Bodies by which it can be found. */
  issuers?(data: Data): readonly string[];
}
export type EntryDescriptor<Data> = EntryWords<Data> & { schema: z.ZodType };

/** The descriptor of a collection of entries, from its schema and its words. */
export function describeEntries<Schema extends z.ZodType>(
  schema: Schema,
  words: EntryWords<z.infer<Schema>>,
): EntryWords<z.infer<Schema>> & { schema: Schema } {
  return { ...words, schema };
}

/** The descriptor of a collection that is no list of entries. */
export function describeCollection<Schema extends z.ZodType>(
  schema: Schema,
  words: CollectionWords<z.infer<Schema>>,
): CollectionWords<z.infer<Schema>> & { schema: Schema } {
  return { ...words, schema };
}
