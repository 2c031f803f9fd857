import type { TextPart } from '../../text/document-parts.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../knowledge-model.ts';
import type { Instrument } from './document-citations.ts';
import { citationsBy } from './instrument-citations.ts';
import { formulationText } from './formulation-text.ts';
import { byDate } from './partial-dates.ts';
import { sentenceAt } from './sentence-at.ts';
import { termMentions, type Term } from './term-mentions.ts';

/** One place where a formulation stands. */
export interface FormulationPlace {
  document: DocumentRecord;
  part: TextPart;
  url: string;
  /** The sentence around it, as printed. */
  sentence: string;
  /** The dated instrument that the sentence names before the words, whose wording it reports. */
  reported: Instrument | undefined;
  /** Date of the reported instrument, else of the document; absent where neither has one. */
  date: string | undefined;
}

/** The words, between two pauses, in which a phrase is used. Equal words are one formulation. */
export interface Formulation {
  text: string;
  /** By date, undated last, then in the library's order. */
  places: readonly FormulationPlace[];
}

/** A phrase that at least two documents use in at least two formulations. */
export interface FormulationThread {
  term: Term;
  /** By the date of their first place, undated last, then in the library's order. */
  formulations: readonly Formulation[];
  /** Number of documents. */
  documents: number;
  /** Whether the library has more formulations than are kept. */
  isCut: boolean;
}

/** Formulations kept for one phrase, so that a page does not grow with the library. */
const formulationLimit = 120;

function placesIn(model: KnowledgeModel, document: DocumentRecord): [Term, string, FormulationPlace][] {
  const citations = citationsBy(model, document);
  return termMentions(model, document).flatMap((mention): [Term, string, FormulationPlace][] => {
    const { part } = mention;
    if (part.kind === 'over' || part.kind === 'under' || part.kind === 'after') return [];
    const text = formulationText(part, mention, citations);
    if (text === undefined) return [];
    const sentence = sentenceAt(part.text, mention.start);
    const reported = citations.findLast(
      (citation) =>
        citation.part === part &&
        citation.end > 0 &&
        citation.start >= sentence.start &&
        citation.start <= mention.start &&
        citation.instrument.data.dated !== undefined,
    )?.instrument;
    const date = reported?.data.dated ?? document.data.dated ?? document.data.published;
    const url = entryUrl('documents', document.id, part.id);
    return [[mention.term, text, { document, part, url, sentence: sentence.text, reported, date }]];
  });
}

// The words of a text come before reports of them.
const inTime = (a: FormulationPlace, b: FormulationPlace): number =>
  byDate(a.date, b.date) || Number(a.reported !== undefined) - Number(b.reported !== undefined);

const firstInTime = (a: Formulation, b: Formulation): number => {
  const [one, other] = [a.places[0], b.places[0]];
  return one && other ? inTime(one, other) : 0;
};

/** Every phrase of the glossary whose use differs from document to document, the most used first. */
export const formulationThreads = derived((model: KnowledgeModel): readonly FormulationThread[] => {
  const byTerm = new Map<Term, Map<string, FormulationPlace[]>>();
  for (const document of model.documents.values()) {
    for (const [term, text, place] of placesIn(model, document)) {
      const texts = byTerm.get(term) ?? new Map<string, FormulationPlace[]>();
      byTerm.set(term, texts);
      const places = texts.get(text) ?? [];
      texts.set(text, places);
      places.push(place);
    }
  }
  const threads = [...byTerm].flatMap(([term, texts]): FormulationThread[] => {
    const documents = new Set([...texts.values()].flat().map((place) => place.document)).size;
    if (documents < 2 || texts.size < 2) return [];
    const formulations = [...texts]
      .map(([text, places]) => ({ text, places: places.toSorted(inTime) }))
      .sort(firstInTime);
    const isCut = formulations.length > formulationLimit;
    return [{ term, formulations: formulations.slice(0, formulationLimit), documents, isCut }];
  });
  return threads.sort((a, b) => b.documents - a.documents || b.formulations.length - a.formulations.length);
});
