import { makesSocialCards } from '../config/settings.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { cardLayout } from '../features/share/social/card-layout.ts';
import { cardWords } from '../features/share/social/card-words.ts';
import { drawingRule, socialCard } from '../features/share/social/draw-card.ts';
import type { Output } from './output.ts';

/** `social/<collection>/<id>.png`: the picture that programs show where a page's link is shared. */
export const socialCards: Output = function* ({ model, title }) {
  if (!makesSocialCards) return;
  for (const collection of ['documents', ...entryCollections] as const) {
    for (const { id } of model.content[collection]) {
      const words = cardWords(collection, id, model);
      if (!words) continue;
      yield {
        path: `social/${collection}/${id}.png`,
        make: () => socialCard(words, title),
        key: `${drawingRule}\n${JSON.stringify(cardLayout(words, title))}`,
      };
    }
  }
};
