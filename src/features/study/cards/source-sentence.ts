import type { TextPart } from '../../../text/document-parts.ts';
import { sentenceAt } from '../../../model/analyses/sentence-at.ts';
import type { DocumentRecord, KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { Evidence } from '../../../entries/primitives.ts';

/** A sentence of a document with the place in it of the words that were looked for. */
export interface SourceSentence {
  document: DocumentRecord;
  part: TextPart;
  /** Letter for letter as in the part's text. */
  text: string;
  /** Where the words begin and end in the sentence. */
  start: number;
  end: number;
}

const strip = (text: string): string => text.replace(/\s+/gu, '');

/** The offset in a text of its n-th character that is not white space. */
function textOffset(text: string, bareOffset: number): number {
  let left = bareOffset;
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

/**
 * The sentence of the evidence in which the words stand. Undefined where the quote holds them not at all or more than
 * once, where they run over the end of the sentence, and where a gap of the source is in it.
 */
export function sourceSentence(
  model: KnowledgeModel,
  evidence: Evidence,
  words: string,
): SourceSentence | undefined {
  const document = model.documents.get(evidence.document);
  const place = document?.text.find(evidence.quote);
  if (!document || !place) return undefined;
  const [quote, wanted] = [strip(evidence.quote), strip(words)];
  const at = quote.indexOf(wanted);
  if (wanted === '' || at < 0 || quote.indexOf(wanted, at + 1) >= 0) return undefined;
  const { part } = place;
  const first = place.start + at;
  if (first + wanted.length > strip(part.text).length) return undefined;
  const from = textOffset(part.text, first);
  const to = textOffset(part.text, first + wanted.length - 1) + 1;
  const sentence = sentenceAt(part.text, from);
  if (to > sentence.end || !part.raw.includes(sentence.text)) return undefined;
  return { document, part, text: sentence.text, start: from - sentence.start, end: to - sentence.start };
}
