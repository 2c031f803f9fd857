import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';
import type { ContentHistory, OldWords } from './content-history.ts';

/**
 * What each page of today published once and no longer does, by its address of today, the latest first: also under the
 * addresses that it had before it was renamed.
 */
export function earlierWords(
  { replaced }: Pick<ContentHistory, 'replaced'>,
  permalinks: KnowledgeModel['permalinks'],
): Map<string, OldWords[]> {
  const words = new Map<string, OldWords[]>();
  for (const [address, old] of Object.entries(replaced)) {
    const today = permalinks ? resolveAddress(permalinks, address).split('#')[0] : address;
    if (today === undefined) continue;
    words.set(today, [...(words.get(today) ?? []), ...old]);
  }
  for (const [address, old] of words) {
    const latest = new Map<string, OldWords>();
    for (const item of old.toSorted((a, b) => (a.until < b.until ? 1 : -1))) {
      if (!latest.has(item.mark)) latest.set(item.mark, item);
    }
    words.set(address, [...latest.values()]);
  }
  return words;
}
