import { derived } from '../../config/derived.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import { byPinyin } from '../../text/pinyin-order.ts';

/** The cards of a library in the order of their pinyin, sorted once. */
export const cardsByPinyin = derived(({ content }: KnowledgeModel) =>
  content.glossary.toSorted((a, b) => byPinyin(a.data.pinyin, b.data.pinyin)),
);
