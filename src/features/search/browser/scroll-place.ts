const leftKey = 'search-left';
const returnKey = 'search-return';

/** Storage may be refused; a list then begins at its top. */
function stored<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Keeps how far the list was scrolled when the reader opens one of its results. */
export function keepScroll(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href]')) return;
    const top = Math.round(scrollY);
    history.replaceState({ scroll: top }, '');
    stored(() => sessionStorage.setItem(leftKey, JSON.stringify({ list: location.href, top })));
  });
}

/**
 * Notes that the reader goes back to a list by a link. The history says where the list was left only to those who go
 * back in it, which a page without a referrer cannot always do.
 */
export function markReturn(list: string): void {
  stored(() => sessionStorage.setItem(returnKey, list));
}

/** Where the list was left, if the reader comes back to it by a link; told once. */
function returnedTo(): number | undefined {
  return stored(() => {
    const list = sessionStorage.getItem(returnKey);
    sessionStorage.removeItem(returnKey);
    if (list !== location.href) return undefined;
    const left = JSON.parse(sessionStorage.getItem(leftKey) ?? '{}') as { list?: string; top?: number };
    return left.list === list ? left.top : undefined;
  });
}

/** Scrolls a list that was left before to where it was; its results come later than the browser's own attempt. */
export function restoreScroll(): void {
  const kept = (history.state as { scroll?: unknown } | null)?.scroll ?? returnedTo();
  if (typeof kept !== 'number') return;
  scrollTo({ top: kept, behavior: 'instant' });
  history.replaceState(null, '');
}
