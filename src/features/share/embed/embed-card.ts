import { descriptorOf } from '../../../model/entry-words.ts';
import type { Entry, KnowledgeModel } from '../../../model/knowledge-model.ts';
import { amountOf } from '../../../entries/quantity.ts';
import { cardFacts, entryFile } from '../../tray/entry-file.ts';
import type { TrayFact, TrayQuote } from '../../tray/item-files.ts';
import type { TrayCollection } from '../../tray/refs.ts';

/** What a card shows that another site frames. */
export interface EmbedCard {
  /** Chinese name of the kind: 名词, 目标, 数据, 案例. */
  kind: string;
  title: string;
  /** The number of a target or figure, as printed, with the words around it. */
  number?: { before: string; value: string; unit: string; wording: string };
  facts: readonly TrayFact[];
  quotes: readonly TrayQuote[];
  /** Words of the library's editors, '' for none. */
  explanation: string;
  /** Collection and id of the entry's page. */
  address: string;
  /** The mark of the words today. */
  mark: string;
}

/** The card of an entry; undefined where there is none of that id. */
export function embedCard(
  collection: TrayCollection,
  id: string,
  model: KnowledgeModel,
): EmbedCard | undefined {
  const file = entryFile(collection, id, model);
  const entry: Entry | undefined = model.entry(collection, id);
  if (!file || !entry) return undefined;
  const own = descriptorOf(entry).number?.(entry.data);
  const wording = 'wording' in entry.data ? entry.data.wording : '';
  const number = own && { ...amountOf(own), wording };
  const { kind, title, quotes, explanation, mark } = file;
  return {
    kind,
    title,
    ...(number && { number }),
    // The wording stands beside the number.
    facts: number ? cardFacts(model, entry, ['words']) : file.facts,
    quotes,
    explanation,
    address: `${collection}/${id}`,
    mark,
  };
}
