import type { CountedPart } from './current-pages.ts';
import { letteredId } from './lettered-id.ts';
import { matchSiblings } from './match-siblings.ts';
import { PartTree } from './part-tree.ts';
import type { PublishedPart } from '../addresses/register.ts';

/** The ids that the parts of a page get, and where its old addresses lead. */
export interface PartPlan {
  /** Every part of today under the id that it has to have, in reading order, then the missing ones. */
  parts: readonly PublishedPart[];
  /** Published parts that counting would now give another id. */
  shifted: readonly PublishedPart[];
  /** Published parts in whose place another text stands. */
  replaced: readonly PublishedPart[];
  /** Published parts that are gone from the part they stood in. */
  missing: readonly PublishedPart[];
  /** Parts that are not published yet. */
  added: readonly PublishedPart[];
}

interface PageAddresses {
  published: readonly PublishedPart[];
  current: readonly CountedPart[];
  /** Ids that lead elsewhere and are nobody's. */
  redirected: ReadonlySet<string>;
  /** Ids that an editor has declared to be the same part under other words. */
  keep: ReadonlySet<string>;
}

/** Gives every part of a page its id: the published one where it has one, a new one that nobody had where it has none. */
export function planParts({ published, current, redirected, keep }: PageAddresses): PartPlan {
  const publishedTree = new PartTree(published, ({ id }) => id);
  const currentTree = new PartTree(current, ({ counted }) => counted);
  const taken = new Set([...published.map(({ id }) => id), ...redirected]);
  const ids = new Map<CountedPart, PublishedPart>();
  const shifted: PublishedPart[] = [];
  const replaced: PublishedPart[] = [];
  const added: PublishedPart[] = [];

  const settle = (parent: { counted: string; id: string }, wasPublished: boolean): void => {
    const siblings = currentTree.childrenOf(parent.counted);
    const candidates = wasPublished ? publishedTree.childrenOf(parent.id) : [];
    const match = matchSiblings(candidates, siblings, keep);
    const replacedBy = new Map(Array.from(match.replaced, ([own, part]) => [part, own]));
    replaced.push(...match.replaced.keys());
    let before = '';
    for (const part of siblings) {
      const own = match.known.get(part) ?? replacedBy.get(part);
      if (own && own.counted !== part.counted) shifted.push(own);
      const words = replacedBy.has(part) ? replacedBy.get(part)?.words : part.words;
      const id = own?.id ?? newId(part.counted, parent, before);
      const settled = { id, counted: part.counted, words: words ?? '' };
      if (!own) added.push(settled);
      ids.set(part, settled);
      before = id;
      settle({ counted: part.counted, id }, own !== undefined);
    }
  };
  const newId = (counted: string, parent: { counted: string; id: string }, before: string): string => {
    const tail = counted.slice(parent.counted === '' ? 0 : parent.counted.length + 1);
    const around = parent.id === '' ? '' : `${parent.id}-`;
    const isLike = before.startsWith(around + tail.replace(/\d.*$/, ''));
    const id = letteredId(around + tail, isLike ? before : undefined, (wanted) => taken.has(wanted));
    taken.add(id);
    return id;
  };
  settle({ counted: '', id: '' }, true);

  const present = new Set([...ids.values()].map(({ id }) => id));
  const missing = published.filter(({ id }) => !present.has(id));
  return {
    parts: [...current.flatMap((part) => ids.get(part) ?? []), ...missing],
    shifted,
    replaced,
    missing,
    added,
  };
}
