import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import { blanked, cardOf } from './blank.ts';
import type { DraftCard } from './card.ts';
import { sourceSentence } from './source-sentence.ts';

// The words stand as the scope of what is said, not as a piece of a name: they open a clause or follow such a word.
const opening = /(?:^|[，。；：、（]|[将对由为在向于])$/u;

/** Whose number or promise it is, where the sentence itself says so. */
export function scopeCards(
  model: KnowledgeModel,
  entry: LoadedEntry<'targets'> | LoadedEntry<'figures'>,
): DraftCard[] {
  const { scope, evidence } = entry.data;
  for (const item of evidence) {
    const sentence = sourceSentence(model, item, scope);
    if (!sentence || !opening.test(sentence.text.slice(0, sentence.start))) continue;
    const blank = blanked(sentence, sentence.start, sentence.end);
    if (!blank) continue;
    return [
      {
        ...cardOf(model, entry, 'scope'),
        kind: 'scope',
        ask: '空处说的是什么范围？',
        ...blank,
        // Scopes contain each other, so that none is certainly wrong for another: the card has no false options.
        group: '',
        keys: [],
      },
    ];
  }
  return [];
}
