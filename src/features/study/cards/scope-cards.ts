import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../../model/load-content.ts';
import { blanked, cardOf } from './blank.ts';
import type { DraftCard } from './card.ts';
import { sourceSentence } from './source-sentence.ts';

// The words stand as the scope of what is said, not as a piece of a name: they open a clause or follow such a word.
const opening = /(?:^|[，。；：、（]|[将对由为在向于])$/u;

/** Words that say no more than "here" or "everywhere": a blank that is only such words asks for nothing. */
const empty =
  /^(?:全国|我国|国家|社会|各地|当地|本地|全[省市区县]|城市|农村|乡村|城乡|设区的市|[县乡村镇街道社区域级各、（）])+$/u;

/** Whose number or promise it is, where the sentence itself says so. */
export function scopeCards(
  model: KnowledgeModel,
  entry: LoadedEntry<'targets'> | LoadedEntry<'figures'>,
): DraftCard[] {
  const { scope, evidence } = entry.data;
  for (const item of evidence) {
    const sentence = sourceSentence(model, item, scope);
    if (!sentence || empty.test(scope) || !opening.test(sentence.text.slice(0, sentence.start))) continue;
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
