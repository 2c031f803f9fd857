import { apparatusOf } from '../editions/apparatus.ts';
import { editorialPattern } from '../text/parts/paragraph-ids.ts';
import { entryUrl } from '../addresses/entry-url.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { CollectionName } from '../entries/collections.ts';
import type { Evidence } from '../entries/primitives.ts';
import type { ExportItem, ExportName } from './export-schemas.ts';
import type { PublicAddress } from '../config/public-address.ts';

type Exporters = {
  [Name in ExportName]: (model: KnowledgeModel, address: PublicAddress) => ExportItem<Name>[];
};

function identity(
  address: PublicAddress,
  collection: CollectionName,
  id: string,
): { id: string; url: string } {
  return { id, url: address(entryUrl(collection, id)) };
}

function located(model: KnowledgeModel, address: PublicAddress, evidence: readonly Evidence[]) {
  return model
    .locate(evidence)
    .map(({ document, paragraph, quote, url }) => ({ document, paragraph, quote, url: address(url) }));
}

function paragraphs(document: DocumentRecord, address: PublicAddress): ExportItem<'documents'>['paragraphs'] {
  return document.text.parts.map(({ id, kind, label, part, place, depth, text, raw }) => ({
    id,
    url: address(entryUrl('documents', document.id, id)),
    kind,
    label,
    part,
    name: place.at(-1)?.name ?? '',
    depth,
    text,
    editorial: (raw.match(editorialPattern) ?? []).map((words) => words.slice(1, -1)),
  }));
}

const exporters: Exporters = {
  documents: (model, address) =>
    [...model.documents.values()].map((document) => ({
      ...identity(address, 'documents', document.id),
      ...document.data,
      ...(document.source && { source: document.source.id }),
      paragraphs: paragraphs(document, address),
    })),
  paragraphs: (model, address) =>
    [...model.documents.values()].flatMap((document) =>
      paragraphs(document, address).map(({ id, ...rest }) => ({
        ...rest,
        id: `${document.id}#${id}`,
        document: document.id,
        paragraph: id,
      })),
    ),
  glossary: (model, address) =>
    model.content.glossary.map(({ id, data }) => ({
      ...identity(address, 'glossary', id),
      ...data,
      definitions: located(model, address, data.definitions),
      uses: located(model, address, data.uses),
    })),
  targets: (model, address) =>
    model.content.targets.map(({ id, data }) => ({
      ...identity(address, 'targets', id),
      ...data,
      evidence: located(model, address, data.evidence),
    })),
  figures: (model, address) =>
    model.content.figures.map(({ id, data }) => ({
      ...identity(address, 'figures', id),
      ...data,
      evidence: located(model, address, data.evidence),
    })),
  cases: (model, address) =>
    model.content.cases.map(({ id, data }) => ({
      ...identity(address, 'cases', id),
      ...data,
      evidence: located(model, address, data.evidence),
    })),
  instruments: (model, address) =>
    model.content.instruments.map(({ id, data: { period, ...data } }) => {
      const [evidence] = period ? located(model, address, [period.evidence]) : [];
      return {
        ...identity(address, 'instruments', id),
        ...data,
        ...(period && evidence && { period: { ends: period.ends, evidence } }),
        evidence: located(model, address, data.evidence),
      };
    }),
  sources: (model, address) =>
    model.content.sources.map(({ id, data }) => ({
      ...identity(address, 'sources', id),
      ...data,
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
  return exporters[name](model, address);
}
