import { entryNames } from '../entries/collection-names.ts';
import type { Change } from './content-history.ts';
import type { ToldCollection } from './old-record.ts';

/** What one commit did of one kind: additions to a collection together, everything else one by one. */
export interface ChangeGroup {
  commit: string;
  time: string;
  kind: Change['kind'];
  collection: ToldCollection;
  changes: readonly Change[];
}

/** Changes on one page of the list, at least; what is older moves to a page of its own that never changes again. */
const pageSize = 100;

const collectionOf = ({ address }: Change): ToldCollection => address.split('/')[0] as ToldCollection;

/** Groups changes in their order. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups: (ChangeGroup & { changes: Change[] })[] = [];
  const added = new Map<string, ChangeGroup & { changes: Change[] }>();
  for (const change of changes) {
    const { commit, time, kind } = change;
    const collection = collectionOf(change);
    const key = `${commit} ${collection}`;
    const known = kind === 'added' ? added.get(key) : undefined;
    if (known) {
      known.changes.push(change);
      continue;
    }
    const group = { commit, time, kind, collection, changes: [change] };
    if (kind === 'added') added.set(key, group);
    groups.push(group);
  }
  return groups;
}

/** Pages of the list, the oldest first, each full one closed for good; the last holds the newest. */
export function changePages(changes: readonly Change[], size = pageSize): Change[][] {
  const closed = Math.max(0, Math.floor(changes.length / size) - 1);
  const pages = Array.from({ length: closed }, (_, index) => changes.slice(index * size, (index + 1) * size));
  return [...pages, changes.slice(closed * size)];
}

/** What a change of an entry's words is called; elsewhere the entry is not the thing that it tells of. */
const changedNames: Readonly<Partial<Record<ToldCollection, string>>> = {
  documents: '校改',
  glossary: '释义修改',
};

/** The kind of a change in plain words: 新增, 撤下, 改址, 释义修改, 校改 …. */
function changeName({ kind, collection }: Pick<ChangeGroup, 'kind' | 'collection'>): string {
  if (kind === 'changed') return changedNames[collection] ?? '条目修改';
  return { added: '新增', removed: '撤下', renamed: '改址' }[kind];
}

/** What a group did, in one line: 释义修改：名词“托位”; 新增名词 115 条. */
export function groupTitle(group: ChangeGroup): string {
  const { kind, collection, changes } = group;
  const what = collection === 'documents' ? '文献' : entryNames[collection];
  const [first] = changes;
  const isTitle = collection === 'documents' || collection === 'instruments';
  const name = isTitle ? `《${first?.name ?? ''}》` : `“${first?.name ?? ''}”`;
  if (kind === 'added' && changes.length > 1) {
    return `新增${what} ${changes.length} ${collection === 'documents' ? '篇' : '条'}`;
  }
  return `${changeName(group)}：${what}${name}`;
}
