import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { addressPath } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';
import { groupChanges, groupTitle, type ChangeGroup } from './change-groups.ts';
import type { ContentHistory } from './content-history.ts';
import type { HistoryGap } from './git-log.ts';
import { lineDifference } from './line-difference.ts';

/** A change of the library that the feed tells. */
export interface FeedChange {
  /** What makes it this change and no other, however often the feed is made. */
  key: string;
  title: string;
  /** When it was committed, with its offset. */
  time: string;
  /** Path below the site's base. */
  path: string;
  summary: string;
}

/** Changes that the feed holds, the latest; its size must not grow with the library. */
const held = 50;
/** Names that one item lists. */
const listed = 20;
/** Characters of a change that an item shows. */
const shown = 300;

function summaryOf({ changes }: ChangeGroup): string {
  const [first] = changes;
  if (first?.before && first.after) {
    const words = lineDifference(first.before, first.after)
      .flat()
      .map(
        ({ kind, text }) => ({ same: text, removed: `［删去：${text}］`, added: `［新增：${text}］` })[kind],
      )
      .join('');
    return words.length > shown ? `${words.slice(0, shown)}……` : words;
  }
  const names = changes.slice(0, listed).map(({ name }) => name);
  return `${names.join('、')}${changes.length > listed ? '等' : ''}。`;
}

/** The latest changes of the library for its feed, the newest first; none where there is no history. */
export function feedChanges(
  history: ContentHistory | HistoryGap,
  { permalinks }: Pick<KnowledgeModel, 'permalinks'>,
): FeedChange[] {
  if (typeof history === 'string') return [];
  return groupChanges(history.changes)
    .slice(-held)
    .reverse()
    .map((group) => {
      const [first] = group.changes;
      const address = first?.address ?? '';
      const isOne = group.changes.length === 1 && group.kind !== 'removed';
      return {
        key: `${group.commit} ${group.kind} ${address}`,
        title: groupTitle(group),
        time: group.time,
        path: isOne ? addressPath(permalinks ? resolveAddress(permalinks, address) : address) : '/changes/',
        summary: summaryOf(group),
      };
    });
}
