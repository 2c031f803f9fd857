import { markReturn } from './scroll-place.ts';
import { firstResults, writeState } from './search-state.ts';

const key = 'search-list';

/** Remembers the end of the address of the list that is shown, so that a page opened from it leads back to it. */
export function rememberList(search: string): void {
  try {
    sessionStorage.setItem(key, search);
  } catch {
    // Storage may be refused; the way back is then the plain list of the query.
  }
}

/** Address of the last result list of the query, with its filters, or of its plain list. */
export function listAddress(base: string, query: string): string {
  let search: string | null = null;
  try {
    search = sessionStorage.getItem(key);
  } catch {
    // As above.
  }
  const plain = writeState({ query, filters: {}, order: 'relevance', shown: firstResults });
  return `${base}search/${search && new URLSearchParams(search.slice(1)).get('q')?.trim() === query ? search : plain}`;
}

/** Goes back in the history where the list is the last page, so that it stands where it was left. */
export function returnToList(event: MouseEvent, base: string, query: string): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const list = new URL(listAddress(base, query), location.href).href;
  markReturn(list);
  const last = 'navigation' in window ? navigationUrl() : document.referrer;
  if (last !== list) return;
  event.preventDefault();
  history.back();
}

/** Address of the entry before this one, where the browser tells it. */
function navigationUrl(): string {
  const { navigation } = window as unknown as {
    navigation: { currentEntry: { index: number } | null; entries: () => { url: string | null }[] };
  };
  return navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url ?? '';
}
