import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { currentPages } from './current-pages.ts';
import { moveAddress, type Move } from './move-address.ts';
import { planRegister, type LostAddress } from './plan-register.ts';
import type { PermalinkRegister } from '../addresses/register.ts';
import { writeRegister } from './write-register.ts';

/** What an editor asks of the register. */
export interface RegisterEdits {
  moves: readonly Move[];
  /** Parts that are the same under other words. */
  keep: readonly string[];
  /** Whether every lost address follows its words to where they alone stand today. */
  follow: boolean;
}

export interface RegisterUpdate {
  /** The register's file. */
  file: string;
  added: readonly string[];
  moves: readonly Move[];
  /** Parts that keep their id although counting would give another one: pages, with the ids. */
  held: ReadonlyMap<string, readonly string[]>;
  /** What still leads nowhere; the register goes on holding it. */
  lost: readonly LostAddress[];
  shadowed: readonly string[];
}

const nothing: Pick<PermalinkRegister, 'pages' | 'redirects'> = { pages: new Map(), redirects: new Map() };

/** Addresses as people paste them: a slash at either end, as in the address of a page, is no part of them. */
export const tidyAddress = (address: string): string => address.replace(/^\/+|\/+(?=#|$)/g, '');

/** The register after the edits, with everything of today added; or one sentence why an edit cannot be. */
export function updateRegister(
  model: KnowledgeModel,
  { moves, keep, follow }: RegisterEdits,
): RegisterUpdate | { refusal: string } {
  const current = currentPages(model);
  const options = { unread: model.broken, keep: new Set(keep) };
  let register = model.permalinks ?? nothing;
  const made: Move[] = [];
  const make = (move: Move): string | undefined => {
    const result = moveAddress(register, move, current, options);
    if ('refusal' in result) return result.refusal;
    register = result.register;
    made.push(move);
    return undefined;
  };
  for (const move of moves) {
    const refusal = make(move);
    if (refusal !== undefined) return { refusal };
  }
  if (follow) {
    for (const { address, now } of planRegister(register, current, options).lost) {
      if (now !== undefined) make({ from: address, to: now, kind: 'moved' });
    }
  }
  const plan = planRegister(register, current, options);
  for (const address of keep) {
    const [page = '', fragment = ''] = address.split('#');
    if (fragment !== '' && register.pages.get(page)?.parts.some(({ id }) => id === fragment)) continue;
    return { refusal: `“${address}”不是登记过的段落，不必保留。请核对这个网址。` };
  }
  const held = Array.from(plan.parts, ([page, { shifted }]) => [page, shifted.map(({ id }) => id)] as const);
  return {
    file: writeRegister({ pages: plan.pages, redirects: register.redirects }),
    added: plan.added,
    moves: made,
    held: new Map(held.filter(([, ids]) => ids.length > 0)),
    lost: plan.lost,
    shadowed: plan.shadowed,
  };
}
