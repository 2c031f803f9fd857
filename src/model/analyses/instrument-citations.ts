import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import { citationsIn, type Citation, type Instrument } from './document-citations.ts';

/**
 * Every place where a document of the library names an instrument, in the library's order: by its title, by another
 * registered name, by a short name of the document's own, or in words that only an editor's quote ties to it.
 */
export const allCitations = derived((model: KnowledgeModel): readonly Citation[] => {
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
  return found;
});

const byInstrument = derived((model: KnowledgeModel) =>
  Map.groupBy(allCitations(model), ({ instrument }) => instrument),
);
const byDocument = derived((model: KnowledgeModel) =>
  Map.groupBy(allCitations(model), ({ document }) => document),
);

/** Places where documents name the instrument. */
export function citationsOf(model: KnowledgeModel, instrument: Instrument): readonly Citation[] {
  return byInstrument(model).get(instrument) ?? [];
}

/** Places where the document names an instrument. */
export function citationsBy(model: KnowledgeModel, document: DocumentRecord): readonly Citation[] {
  return byDocument(model).get(document) ?? [];
}
