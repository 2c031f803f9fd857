import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { splitAddress } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';

/** A published address and what is reached through it today. */
export interface ReachedPage {
  collection: CollectionName;
  id: string;
  /** Collection and id of today's entry; the same where nothing has moved. */
  to: { collection: CollectionName; id: string };
  /** "moved": the same entry under a new name. "retired": it is gone, and `to` stands nearest. */
  how: 'here' | 'moved' | 'retired';
}

const split = (address: string): { collection: CollectionName; id: string } => {
  const [collection = '', id = ''] = address.split('/');
  return { collection: collection as CollectionName, id };
};

/**
 * Everything that is reached through addresses of some collections: the entries of today, and those that have moved or
 * were retired. What is made beside a page (a card to embed, a QR code) stays reachable with it.
 */
export function reachedPages(model: KnowledgeModel, collections: readonly CollectionName[]): ReachedPage[] {
  const here = collections.flatMap((collection) =>
    model.content[collection].map(({ id }): ReachedPage => ({
      collection,
      id,
      to: { collection, id },
      how: 'here',
    })),
  );
  const register = model.permalinks;
  const elsewhere = [...(register?.redirects ?? [])].flatMap(([from, { kind }]): ReachedPage[] => {
    const own = split(from);
    if (!register || from.includes('#') || !collections.includes(own.collection)) return [];
    const [page] = splitAddress(resolveAddress(register, from));
    return [{ ...own, to: split(page), how: kind }];
  });
  return [...here, ...elsewhere];
}
