import type { CurrentPage } from './current-pages.ts';
import { planParts, type PartPlan } from './plan-parts.ts';
import {
  joinAddress,
  splitAddress,
  type PermalinkRegister,
  type PublishedPage,
} from '../addresses/register.ts';

/** A published address that leads nowhere, and the one address whose words are the same today, where there is one. */
export interface LostAddress {
  address: string;
  words: string;
  /** "missing": nothing stands there. "replaced": another text does. */
  how: 'missing' | 'replaced';
  now: string | undefined;
}

/** What the register has to become for the pages of today. */
export interface RegisterPlan {
  /** Pages of today and lost ones; each with the ids that its parts have to have. */
  pages: ReadonlyMap<string, PublishedPage>;
  /** The ids that the parts of each current page get, by address. */
  parts: ReadonlyMap<string, PartPlan>;
  /** Addresses that are not published yet. */
  added: readonly string[];
  lost: readonly LostAddress[];
  /** Pages of today at an address that leads elsewhere. */
  shadowed: readonly string[];
}

export interface PlanOptions {
  /** Pages whose file is there but cannot be read: nothing is said of them. */
  unread: ReadonlySet<string>;
  /** Addresses that an editor has declared to be the same part under other words. */
  keep?: ReadonlySet<string>;
}

/** Fragments by page. */
function byPage(addresses: Iterable<string>): Map<string, Set<string>> {
  const pages = new Map<string, Set<string>>();
  for (const address of addresses) {
    const [page, fragment] = splitAddress(address);
    pages.set(page, (pages.get(page) ?? new Set()).add(fragment));
  }
  return pages;
}

const likeness = (address: string, words: string): string =>
  `${address.split('/')[0]} ${address.includes('#')} ${words}`;

/** Holds the published addresses against the pages of today; keeps every one of them and adds what is new. */
export function planRegister(
  register: Pick<PermalinkRegister, 'pages' | 'redirects'>,
  current: readonly CurrentPage[],
  { unread, keep = new Set() }: PlanOptions,
): RegisterPlan {
  const redirected = byPage(register.redirects.keys());
  const kept = byPage(keep);
  const pages = new Map(register.pages);
  const parts = new Map<string, PartPlan>();
  const added: string[] = [];
  const shadowed: string[] = [];
  const places = new Map<string, string[]>();
  const note = (address: string, words: string): void => {
    const key = likeness(address, words);
    places.set(key, [...(places.get(key) ?? []), address]);
  };
  for (const { address, words, parts: counted } of current) {
    if (register.redirects.has(address)) {
      shadowed.push(address);
      continue;
    }
    const own = register.pages.get(address);
    const plan = planParts({
      published: own?.parts ?? [],
      current: counted,
      redirected: redirected.get(address) ?? new Set(),
      keep: kept.get(address) ?? new Set(),
    });
    parts.set(address, plan);
    pages.set(address, { address, words, parts: plan.parts });
    if (!own) added.push(address);
    added.push(...plan.added.map(({ id }) => joinAddress(address, id)));
    note(address, words);
    const gone = new Set([...plan.missing, ...plan.replaced].map(({ id }) => id));
    for (const { id, words: opening } of plan.parts) {
      if (!gone.has(id)) note(joinAddress(address, id), opening);
    }
  }

  const lost: LostAddress[] = [];
  const lose = (address: string, words: string, how: LostAddress['how']): void => {
    const same = places.get(likeness(address, words)) ?? [];
    lost.push({ address, words, how, now: same.length === 1 && words !== '' ? same[0] : undefined });
  };
  for (const { address, words } of register.pages.values()) {
    const plan = parts.get(address);
    if (!plan && !unread.has(address)) lose(address, words, 'missing');
    for (const part of plan?.missing ?? []) lose(joinAddress(address, part.id), part.words, 'missing');
    for (const part of plan?.replaced ?? []) lose(joinAddress(address, part.id), part.words, 'replaced');
  }
  return { pages, parts, added, lost, shadowed };
}
