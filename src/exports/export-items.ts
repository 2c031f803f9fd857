import { pictureAddress } from '../editions/pictures.ts';
import { placedPictures } from '../editions/placed-pictures.ts';
import { apparatusOf } from '../editions/apparatus.ts';
import { editorialPattern } from '../text/parts/paragraph-ids.ts';
import { entryUrl } from '../addresses/entry-url.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import type { DocumentRecord, Entry, KnowledgeModel } from '../model/knowledge-model.ts';
import { isEntryCollection, type CollectionName, type EntryCollection } from '../entries/collection-names.ts';
import type { Evidence } from '../entries/primitives.ts';
import type { ExportItem, ExportName } from './export-schemas.ts';
import type { PublicAddress } from '../config/public-address.ts';

type Exporters = {
  [Name in Exclude<ExportName, EntryCollection>]: (
    model: KnowledgeModel,
    address: PublicAddress,
  ) => ExportItem<Name>[];
};

function identity(
  address: PublicAddress,
  collection: CollectionName,
  id: string,
): { id: string; url: string } {
  return { id, url: address(entryUrl(collection, id)) };
}

/** A copy of a record in which every piece of evidence has its paragraph; what was not found is left out. */
function located(model: KnowledgeModel, address: PublicAddress, entry: Entry): object {
  const evidence = [...fieldsOfEntry(entry)].filter(({ nature }) => nature.isEvidence);
  const found = new Map(
    evidence.map(({ value }): [unknown, object | undefined] => {
      const [place] = model.locate([value as Evidence]);
      if (!place) return [value, undefined];
      const { document, paragraph, quote, url } = place;
      return [value, { document, paragraph, quote, url: address(url) }];
    }),
  );
  const copy = (value: unknown): unknown => {
    if (found.has(value)) return found.get(value);
    if (Array.isArray(value)) return value.map(copy).filter((item) => item !== undefined);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  };
  return copy(entry.data) as object;
}

const entryItems = (model: KnowledgeModel, address: PublicAddress, collection: EntryCollection): object[] =>
  model.content[collection].map((entry: Entry) => ({
    ...identity(address, collection, entry.id),
    ...located(model, address, entry),
  }));

function paragraphs(
  model: KnowledgeModel,
  document: DocumentRecord,
  address: PublicAddress,
): ExportItem<'paragraphs'>[] {
  const pictures = Map.groupBy(placedPictures(model, document), ({ below }) => below);
  return document.text.parts.map(({ id, kind, label, part, place, depth, text, raw }) => ({
    id: `${document.id}#${id}`,
    document: document.id,
    paragraph: id,
    url: address(entryUrl('documents', document.id, id)),
    kind,
    label,
    part,
    name: place.at(-1)?.name ?? '',
    depth,
    text,
    pictures: (pictures.get(id) ?? []).map(({ picture: { file, alt } }) => ({
      alt,
      url: address(pictureAddress(document.source?.id ?? '', file)),
    })),
    editorial: (raw.match(editorialPattern) ?? []).map((words) => words.slice(1, -1)),
  }));
}

const exporters: Exporters = {
  documents: (model, address) =>
    [...model.documents.values()].map((document) => ({
      ...identity(address, 'documents', document.id),
      ...document.data,
      ...(document.source && { source: document.source.id }),
    })),
  paragraphs: (model, address) =>
    [...model.documents.values()].flatMap((document) => paragraphs(model, document, address)),
  sources: (model, address) =>
    model.content.sources.map(({ id, data }) => ({
      ...identity(address, 'sources', id),
      ...data,
      pictures: data.pictures.map((picture) => ({
        ...picture,
        url: address(pictureAddress(id, picture.file)),
      })),
      documents: model.documentsOfSource(id).map((document) => document.id),
    })),
  editions: (model, address) =>
    model.content.editions.map(({ id, data }) => ({
      id,
      url: address(entryUrl('documents', id, 'apparatus')),
      ...data,
    })),
  corrections: (model, address) =>
    [...model.documents.values()].flatMap((document) =>
      (apparatusOf(model, document)?.entries ?? []).map((entry) => ({
        id: `${document.id}#${entry.anchor}`,
        url: address(entryUrl('documents', document.id, entry.anchor)),
        document: document.id,
        paragraph: entry.part,
        source: document.source?.id ?? '',
        sourceLine: entry.sourceLine,
        before: entry.before,
        was: entry.was,
        now: entry.now,
        after: entry.after,
        ...(entry.kind && { kind: entry.kind }),
        ...(entry.rule && { rule: entry.rule }),
        certainty: entry.certainty,
        why: entry.why,
      })),
    ),
};

/** The items of an exported collection, in the order of the model. */
export function exportItems<Name extends ExportName>(
  name: Name,
  model: KnowledgeModel,
  address: PublicAddress,
): ExportItem<Name>[] {
  const own: ExportName = name;
  const items = isEntryCollection(own) ? entryItems(model, address, own) : exporters[own](model, address);
  return items as ExportItem<Name>[];
}
