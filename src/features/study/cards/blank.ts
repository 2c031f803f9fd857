import { entryTitle } from '../../../model/entry-words.ts';
import { entryUrl } from '../../../addresses/entry-url.ts';
import type { Entry, KnowledgeModel } from '../../../model/knowledge-model.ts';
import { partName } from '../../../text/parts/part-name.ts';
import { firstAddress } from '../../tray/first-address.ts';
import type { CardSource, DraftCard } from './card.ts';
import { givesAway } from './gives-away.ts';
import type { SourceSentence } from './source-sentence.ts';

/** A sentence as the source of a card. */
export function cardSource({ document, part, text }: Omit<SourceSentence, 'start' | 'end'>): CardSource {
  return {
    sentence: text,
    document: document.data.title,
    place: partName(document.text.parts, part.id),
    url: entryUrl('documents', document.id, part.id),
  };
}

/** What every card of an entry has in common; `what` tells its cards apart for good. */
export function cardOf(
  model: KnowledgeModel,
  entry: Entry,
  what: string,
): Pick<DraftCard, 'id' | 'entry' | 'topics'> {
  return {
    id: `${firstAddress(model.permalinks, `${entry.collection}/${entry.id}`)}~${what}`,
    entry: { title: entryTitle(entry), url: entryUrl(entry.collection, entry.id) },
    topics: entry.data.topics,
  };
}

/** Han characters, letters and figures that must be left of a sentence for it to be a question. */
const leastLeft = 8;

/**
 * The sentence with the words between `start` and `end` blanked. Undefined where the rest of it gives them away, or
 * holds one of the `secrets`, or is too short to be a question. The work is named beside it only where its title is as discreet.
 */
export function blanked(
  sentence: SourceSentence,
  start: number,
  end: number,
  secrets: readonly string[] = [],
): Pick<DraftCard, 'prompt' | 'answer' | 'context' | 'sources' | 'document'> | undefined {
  const { text, document } = sentence;
  const [before, answer, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const hidden = [answer, ...secrets];
  const tells = (words: string): boolean => hidden.some((secret) => givesAway(words, secret));
  // Kept apart, so that the two sides of the blank never join to a word that neither holds.
  const left = (before + after).replace(/[^\p{L}\p{N}]/gu, '').length;
  if (answer.trim() === '' || left < leastLeft || tells(`${before}＿${after}`)) return undefined;
  const work = `《${document.data.title}》`;
  return {
    prompt: [before, after],
    answer,
    ...(!tells(work) && { context: work }),
    sources: [cardSource(sentence)],
    document: document.id,
  };
}
