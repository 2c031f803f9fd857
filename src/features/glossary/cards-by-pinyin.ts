import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import { byPinyin } from '../../text/pinyin-order.ts';

const sorted = new WeakMap<KnowledgeModel, readonly LoadedEntry<'glossary'>[]>();

/** The cards of a library in the order of their pinyin, sorted once. */
export function cardsByPinyin(model: KnowledgeModel): readonly LoadedEntry<'glossary'>[] {
  let cards = sorted.get(model);
  if (!cards) {
    cards = model.content.glossary.toSorted((a, b) => byPinyin(a.data.pinyin, b.data.pinyin));
    sorted.set(model, cards);
  }
  return cards;
}
