import { addressAround } from './part-address.ts';

/** Ids under which parts are published, by the id that counting gives; where the two are the same, nothing. */
export type PublishedIds = ReadonlyMap<string, string>;

/**
 * The id under which a counted part is published, read through `ids`: its own, or that of the part around it with its
 * own last segment. With the inverse map it gives the counted id of a published one.
 */
export function renameId(ids: PublishedIds | undefined, id: string): string {
  if (!ids || ids.size === 0) return id;
  const own = ids.get(id);
  if (own !== undefined) return own;
  const around = addressAround(id);
  return around === '' ? id : renameId(ids, around) + id.slice(around.length);
}
