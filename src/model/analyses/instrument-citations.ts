import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import { citationsIn, type Citation, type Instrument } from './document-citations.ts';

const cached = new WeakMap<KnowledgeModel, readonly Citation[]>();

/**
 * Every place where a document of the library names an instrument, in the library's order: by its title, by another
 * registered name, by a short name of the document's own, or in words that only an editor's quote ties to it.
 */
export function allCitations(model: KnowledgeModel): readonly Citation[] {
  const known = cached.get(model);
  if (known) return known;
  const found = [...model.documents.values()].flatMap((document) => citationsIn(model, document));
  const seen = new Set(found.map(({ instrument, url }) => `${instrument.id} ${url}`));
  for (const instrument of model.content.instruments) {
    for (const { document: id, paragraph, quote, url } of model.locate(instrument.data.evidence)) {
      const document = model.documents.get(id);
      const part = document?.text.parts.find((item) => item.id === paragraph);
      if (!document || !part || instrument.data.held === id || seen.has(`${instrument.id} ${url}`)) continue;
      seen.add(`${instrument.id} ${url}`);
      found.push({ instrument, document, part, url, start: 0, end: 0, words: quote, manner: 'sense' });
    }
  }
  const parts = [...model.documents.values()].flatMap(({ text }) => text.parts);
  const order = new Map(parts.map((part, index) => [part, index]));
  found.sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0) || a.start - b.start);
  cached.set(model, found);
  return found;
}

const byInstrument = new WeakMap<KnowledgeModel, Map<Instrument, Citation[]>>();
const byDocument = new WeakMap<KnowledgeModel, Map<DocumentRecord, Citation[]>>();

/** Places where documents name the instrument. */
export function citationsOf(model: KnowledgeModel, instrument: Instrument): readonly Citation[] {
  let groups = byInstrument.get(model);
  if (!groups)
    byInstrument.set(model, (groups = Map.groupBy(allCitations(model), (item) => item.instrument)));
  return groups.get(instrument) ?? [];
}

/** Places where the document names an instrument. */
export function citationsBy(model: KnowledgeModel, document: DocumentRecord): readonly Citation[] {
  let groups = byDocument.get(model);
  if (!groups) byDocument.set(model, (groups = Map.groupBy(allCitations(model), (item) => item.document)));
  return groups.get(document) ?? [];
}
