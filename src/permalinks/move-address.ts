import { collectionNames } from '../entries/collection-names.ts';
import type { CurrentPage } from './current-pages.ts';
import { planRegister, type PlanOptions } from './plan-register.ts';
import { joinAddress, splitAddress, type PermalinkRegister, type Redirect } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';

type Addresses = Pick<PermalinkRegister, 'pages' | 'redirects'>;

/** The register with the move in it, or one sentence in Chinese why it cannot be. */
export type MoveResult = { register: Addresses } | { refusal: string };

export interface Move {
  from: string;
  to: string;
  kind: Redirect['kind'];
}

/** Index pages, to which a retired entry may lead. */
const isIndex = (address: string): boolean =>
  address !== 'editions' && Object.hasOwn(collectionNames, address);

/** The redirects once an address leads elsewhere: those to it lead on, those inside a moved page move with it. */
function redirectsAfter(redirects: Addresses['redirects'], { from, to, kind }: Move): Map<string, Redirect> {
  const carried = (address: string): string => {
    const [page, fragment] = splitAddress(address);
    if (address === from) return to;
    if (page !== from) return address;
    return kind === 'moved' ? joinAddress(to, fragment) : to;
  };
  const after = new Map<string, Redirect>();
  for (const [source, redirect] of redirects) {
    const isInside = splitAddress(source)[0] === from && source !== from;
    const staysInside = isInside && splitAddress(redirect.to)[0] === from;
    // The address is alive again, or led to a place inside a page that is no more.
    if (source === to || (staysInside && kind === 'retired')) continue;
    const moves = isInside && kind === 'moved';
    after.set(moves ? carried(source) : source, { ...redirect, to: carried(redirect.to) });
  }
  return after.set(from, { to, kind });
}

/**
 * Records that a published address leads elsewhere. Refused where the old one is not published or still stands, where
 * the new one does not exist, and where a whole document would lead to one that has other parts.
 */
export function moveAddress(
  register: Addresses,
  move: Move,
  current: readonly CurrentPage[],
  options: PlanOptions,
): MoveResult {
  const { from, to, kind } = move;
  const [fromPage, fragment] = splitAddress(from);
  const [toPage, toFragment] = splitAddress(to);
  const before = planRegister(register, current, options);
  const page = register.pages.get(fromPage);
  const isPublished = fragment === '' ? page : page?.parts.some(({ id }) => id === fragment);
  if (!isPublished && !register.redirects.has(from)) {
    return { refusal: `“${from}”没有登记过，不必转址。请核对这个网址。` };
  }
  if (isPublished && before.parts.has(fromPage) && !before.lost.some(({ address }) => address === from)) {
    return { refusal: `“${from}”仍在原处。请先改动文件，再登记转址。` };
  }
  if (from === to) return { refusal: '新旧两个网址相同。请核对。' };
  if (register.redirects.has(to) && resolveAddress(register, to) !== from) {
    return { refusal: `“${to}”已转往“${resolveAddress(register, to)}”，不能另作他用。请用转往的网址。` };
  }

  const pages = new Map(register.pages);
  if (fragment !== '' && page) {
    pages.set(fromPage, { ...page, parts: page.parts.filter(({ id }) => id !== fragment) });
  } else if (page) {
    pages.delete(fromPage);
    if (kind === 'moved') pages.set(to, { ...page, address: to });
  }
  const after = { pages, redirects: redirectsAfter(register.redirects, move) };
  const plan = planRegister(after, current, options);
  const isThere =
    toFragment === ''
      ? plan.parts.has(to) || (kind === 'retired' && isIndex(to))
      : plan.parts.has(toPage) &&
        plan.pages.get(toPage)?.parts.some(({ id }) => id === toFragment) &&
        !plan.lost.some(({ address }) => address === to);
  if (!isThere) return { refusal: `没有“${to}”这个网址。请核对，或先建好新的条目。` };
  if (fragment === '' && kind === 'moved') {
    const lost = plan.lost.filter(({ address }) => splitAddress(address)[0] === to).length;
    const known = new Set(plan.pages.get(to)?.parts.map(({ id }) => id));
    const others = register.pages.get(to)?.parts.filter(({ id }) => !known.has(id)).length ?? 0;
    const isAnother = register.pages.has(to) ? lost + others > 0 : lost * 2 > (page?.parts.length ?? 0);
    if (isAnother) {
      const remedy = `npm run permalinks -- --retire ${from} ${to}`;
      return { refusal: `“${to}”的段落与“${from}”不同，是另一篇。若旧文已并入其中，请运行 ${remedy}。` };
    }
  }
  return { register: after };
}
