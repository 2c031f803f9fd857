import type { TrayContent } from '../item-files.ts';
import { renameRefs } from '../edit-tray.ts';
import { withoutDoubles } from '../merge-trays.ts';
import { refsOf, type Tray } from '../tray.ts';
import type { ItemStore } from './item-store.ts';

/** The words of everything in a tray. */
export interface Contents {
  /** The tray with its renamed references put right. */
  tray: Tray;
  contents: Map<string, TrayContent>;
  /** References that name nothing in this library, and those that could not be read. */
  unknown: string[];
  unreachable: string[];
  /** Renamed references, old to new. */
  renamed: Map<string, string>;
}

/** Reads everything that a tray holds; `progress` hears how many of how many are there. */
export async function contentsOf(
  tray: Tray,
  store: ItemStore,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Contents> {
  const refs = [...new Set(refsOf(tray))];
  const contents = new Map<string, TrayContent>();
  const renamed = new Map<string, string>();
  const unknown: string[] = [];
  const unreachable: string[] = [];
  let done = 0;
  const lookups = await Promise.all(
    refs.map(async (ref) => {
      const lookup = await store.look(ref);
      progress(++done, refs.length);
      return [ref, lookup] as const;
    }),
  );
  // In the order of the tray, whichever file came first.
  for (const [ref, lookup] of lookups) {
    if (lookup.state === 'found') {
      contents.set(lookup.ref, lookup.content);
      if (lookup.ref !== ref) renamed.set(ref, lookup.ref);
    } else if (lookup.state === 'unknown') unknown.push(ref);
    else unreachable.push(ref);
  }
  const current = renamed.size > 0 ? withoutDoubles(renameRefs(tray, renamed)).tray : tray;
  return { tray: current, contents, unknown, unreachable, renamed };
}
