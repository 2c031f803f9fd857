import { sentenceAt } from '../../../model/analyses/sentence-at.ts';
import { termMentions } from '../../../model/analyses/term-mentions.ts';
import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import type { Evidence } from '../../../entries/primitives.ts';
import { blanked, cardOf, cardSource } from './blank.ts';
import type { DraftCard } from './card.ts';
import type { SourceSentence } from './source-sentence.ts';
import { termGroup } from './term-group.ts';

type Term = LoadedEntry<'glossary'>;

/** Sentences of the quote that hold the term as a word of its own, at the term. */
function sentencesWithTerm(
  model: KnowledgeModel,
  term: Term,
  { document, quote }: Evidence,
): SourceSentence[] {
  const record = model.documents.get(document);
  const place = record?.text.find(quote);
  if (!record || !place) return [];
  const strip = (text: string): string => text.replace(/\s+/gu, '');
  const wanted = strip(quote);
  return termMentions(model, record).flatMap(({ term: found, part, phrase, start, end }) => {
    if (found !== term || part !== place.part || phrase !== term.data.term) return [];
    const sentence = sentenceAt(part.text, start);
    const from = strip(part.text.slice(0, start)).length;
    const isQuoted = from >= place.start && from + strip(phrase).length <= place.start + wanted.length;
    if (!isQuoted || !part.raw.includes(sentence.text)) return [];
    const at = { start: start - sentence.start, end: end - sentence.start };
    return [{ document: record, part, text: sentence.text, ...at }];
  });
}

/** A term is asked for by a sentence that defines or uses it, with the term blanked. */
function nameCards(model: KnowledgeModel, term: Term): DraftCard[] {
  const { data } = term;
  const names = [data.term, ...data.aliases];
  const neighbours = [...data.broader, ...data.narrower, ...data.related];
  for (const evidence of [...data.definitions, ...data.uses]) {
    for (const sentence of sentencesWithTerm(model, term, evidence)) {
      const blank = blanked(sentence, sentence.start, sentence.end, names);
      if (!blank) continue;
      return [
        {
          ...cardOf(model, term, 'name'),
          kind: 'name',
          ask: '空处是哪个名词？',
          ...blank,
          group: termGroup(data.term),
          keys: [term.id, ...neighbours].map((id) => `term ${id}`),
        },
      ];
    }
  }
  return [];
}

/** A term is shown, and the documents' definition is the answer; a sentence that only uses it says not what it is. */
function meaningCards(model: KnowledgeModel, term: Term): DraftCard[] {
  const sources = term.data.definitions.flatMap(({ document, quote }) => {
    const record = model.documents.get(document);
    const place = record?.text.find(quote);
    if (!record || !place) return [];
    return [cardSource({ document: record, part: place.part, text: quote })];
  });
  const [first] = term.data.definitions;
  if (sources.length === 0 || first === undefined) return [];
  return [
    {
      ...cardOf(model, term, 'meaning'),
      kind: 'meaning',
      ask: '文献怎样说明它？',
      prompt: [term.data.term],
      answer: '',
      sources,
      document: first.document,
      group: '',
      keys: [],
    },
  ];
}

/** The cards of a term, both ways: from its name to what the documents say, and back. */
export function termCards(model: KnowledgeModel, term: Term): DraftCard[] {
  return [...meaningCards(model, term), ...nameCards(model, term)];
}
