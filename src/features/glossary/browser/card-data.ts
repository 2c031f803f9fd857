import type { TermCard } from '../term-card.ts';

const cards = new Map<string, Promise<TermCard>>();

/** The card behind a term link, fetched once a page; a failed fetch may be tried again. */
export function fetchCard(link: HTMLAnchorElement): Promise<TermCard> {
  const page = new URL(link.href);
  const id = page.pathname.split('/').at(-2) ?? '';
  const { href } = new URL(`../../glossary-cards/${id}.json`, page);
  const known = cards.get(href);
  if (known) return known;
  const card = fetch(href, { signal: AbortSignal.timeout(8000) }).then((response) => {
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    return response.json() as Promise<TermCard>;
  });
  cards.set(href, card);
  card.catch(() => cards.delete(href));
  return card;
}
