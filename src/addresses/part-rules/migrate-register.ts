import { isArticle } from '../../text/parts/part-address.ts';
import { identifyBlocks } from '../../text/parts/paragraph-ids.ts';
import { parseMarkdown } from '../../text/parser.ts';
import {
  joinAddress,
  partRule,
  type PermalinkRegister,
  type PublishedPart,
  type Redirect,
} from '../register.ts';
import { addressesByFirstRule } from './first-rule.ts';

interface Renumbered {
  /** The address by today's rule of each part, by its address under the first; only where they differ. */
  moved: ReadonlyMap<string, string>;
  today: ReadonlySet<string>;
  /** The articles, by the address of the paragraph that opens them. */
  articles: ReadonlyMap<string, string>;
}

function renumberedParts(body: string): Renumbered {
  const root = parseMarkdown(body);
  const before = addressesByFirstRule(root);
  const today = identifyBlocks(root);
  const pairs = today.flatMap(({ id, part, opens }, index): [string, string][] => {
    const former = before[index] ?? { id, opens: '' };
    const own: [string, string] = [former.id, id];
    return former.opens === '' ? [own] : [[former.opens, opens ? part : id], own];
  });
  return {
    moved: new Map(pairs.filter(([former, id]) => former !== id)),
    today: new Set(today.flatMap(({ id, part, opens }) => (opens ? [part, id] : [id]))),
    articles: new Map(today.flatMap(({ id, part, opens }) => (opens && isArticle(part) ? [[id, part]] : []))),
  };
}

/**
 * A register that was written by the first rule, by today's: a part that counting now gives another address has that
 * one, and the published one leads to it; an article's own address is new. Where the published one is that of another part today, the part keeps it.
 * `renumbered` of the result names what has moved, by page.
 */
export function migrateRegister(
  register: PermalinkRegister,
  documents: Iterable<{ id: string; body: string }>,
): PermalinkRegister {
  if (register.rule >= partRule) return register;
  const pages = new Map(register.pages);
  const redirects = new Map<string, Redirect>(register.redirects);
  const renumbered = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, body } of documents) {
    const address = `documents/${id}`;
    const page = pages.get(address);
    if (!page) continue;
    const { moved, today, articles } = renumberedParts(body);
    const taken = new Set(page.parts.map((part) => part.id));
    const own = new Map<string, string>();
    const move = (part: PublishedPart): PublishedPart => {
      const counted = moved.get(part.counted) ?? part.counted;
      if (counted === part.counted) return part;
      const from = joinAddress(address, part.id);
      const isFree = !taken.has(counted) && !redirects.has(joinAddress(address, counted));
      if (counted === part.id || today.has(part.id) || !isFree) return { ...part, counted };
      taken.add(counted);
      own.set(part.id, counted);
      redirects.set(from, { to: joinAddress(address, counted), kind: 'moved' });
      return { ...part, id: counted, counted };
    };
    const parts = page.parts.map(move).flatMap((part) => {
      const article = articles.get(part.id);
      return article === undefined || taken.has(article)
        ? [part]
        : [{ id: article, counted: article, words: part.words }, part];
    });
    if (parts.length === page.parts.length && parts.every((part, index) => part === page.parts[index]))
      continue;
    pages.set(address, { ...page, parts });
    renumbered.set(address, own);
  }
  return { ...register, pages, redirects, renumbered };
}
