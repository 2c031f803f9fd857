import { createHash } from 'node:crypto';
import path from 'node:path';
import { addFiles, codeState } from '../config/code-state.ts';
import { contentDir } from '../config/settings.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { buildDate } from './analyses/build-date.ts';
import { derived } from '../config/derived.ts';
import type { Evidence } from '../entries/primitives.ts';
import { fieldsOfEntry } from './entry-words.ts';
import type { DocumentRecord, Entry, KnowledgeModel } from './knowledge-model.ts';

const digest = (...words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex');

/** Folders of which a page prints only its own file, and those that no page prints: the records of ingest. */
const notOfEachPage = /^(?:documents|editions|sources|\..*)\//;

/**
 * What every page may print: code and settings, the day, all entries with the places of their words, the other records
 * of the content folder, and what each document says of itself.
 */
const sharedState = derived((model: KnowledgeModel): string => {
  const hash = createHash('sha256').update(codeState()).update(buildDate());
  addFiles(hash, contentDir, (file) => !notOfEachPage.test(file));
  for (const collection of entryCollections) {
    for (const entry of model.content[collection] as Entry[]) {
      const evidence = fieldsOfEntry(entry).filter(({ nature }) => nature.isEvidence);
      hash.update(JSON.stringify(model.locate(evidence.map(({ value }) => value as Evidence))));
    }
  }
  for (const { id, data, edition } of model.documents.values())
    hash.update(JSON.stringify([id, data, edition?.data.source, edition?.data.spans]));
  // The sums of a page and of its files change with each character, and stand on its own page only.
  const withoutSums = (name: string, value: unknown): unknown => (name === 'sha256' ? undefined : value);
  for (const { id, data } of model.content.sources) hash.update(JSON.stringify([id, data], withoutSums));
  return hash.digest('hex');
});

const ownState = derived(({ body, edition, source }: DocumentRecord): string => {
  const hash = createHash('sha256').update(JSON.stringify([body, edition?.data]));
  if (source) addFiles(hash, path.join(contentDir, 'sources', source.id));
  return hash.digest('hex');
});

const worksOf = ({ data }: DocumentRecord): string[] => [data.expression?.of ?? [], data.about].flat();

const textsOfWorks = derived((model: KnowledgeModel): ReadonlyMap<string, readonly DocumentRecord[]> => {
  const texts = [...model.documents.values()].flatMap((document) =>
    worksOf(document).map((work) => ({ work, document })),
  );
  const byWork = Map.groupBy(texts, ({ work }) => work);
  return new Map(Array.from(byWork, ([work, of]) => [work, of.map(({ document }) => document)]));
});

/** Digest of all that the page of a document is made of, but whether it has a history. */
export function documentKey(model: KnowledgeModel, document: DocumentRecord): string {
  // What is said of a work may be read off its other texts.
  const kin = new Set([
    document,
    ...worksOf(document).flatMap((work) => textsOfWorks(model).get(work) ?? []),
  ]);
  return digest(sharedState(model), document.id, ...Array.from(kin, ownState));
}

/** Digest of all that the page of a source is made of. */
export function sourceKey(model: KnowledgeModel, id: string): string {
  const hash = createHash('sha256').update(sharedState(model));
  addFiles(hash, path.join(contentDir, 'sources', id));
  return digest(hash.digest('hex'), ...model.documentsOfSource(id).map(ownState));
}
