import { isRef } from './refs.ts';

/** The site's /redirects.json: old address to new, both as references without slashes around them. */
export type RedirectTable = Readonly<Record<string, string>>;

/** Redirects that may follow one another before it must be a circle. */
const longestChain = 20;

/**
 * Where a reference leads now, or undefined where it leads nowhere that a tray takes. A passage of a renamed document
 * keeps its part unless the table says otherwise.
 */
export function redirectedRef(ref: string, table: RedirectTable): string | undefined {
  let here = ref;
  for (let step = 0; step < longestChain; step++) {
    const [page = '', part] = here.split('#');
    const whole = Object.hasOwn(table, here) ? table[here] : undefined;
    const moved = Object.hasOwn(table, page) ? table[page] : undefined;
    const next =
      whole ??
      (moved === undefined || part === undefined || moved.includes('#') ? moved : `${moved}#${part}`);
    if (next === undefined) return here !== ref && isRef(here) ? here : undefined;
    here = next;
  }
  return undefined;
}
