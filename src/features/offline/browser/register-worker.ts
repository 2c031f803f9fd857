import { button } from '../../../ui/browser/element.ts';
import { workerPath } from '../kept-manifest.ts';

/** Remembers, until the tab is closed, that the reader does not want to hear of the new version now. */
const laterKey = 'update-later';

const isLater = (): boolean => {
  try {
    return sessionStorage.getItem(laterKey) !== null;
  } catch {
    return false;
  }
};

/** Says that a new version waits. Nothing happens before the reader asks for it, and then in this tab only. */
function announce(notice: HTMLElement, waiting: ServiceWorker): void {
  if (isLater()) return;
  let isWanted = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    notice.replaceChildren();
    if (isWanted) location.reload();
  });
  const update = button('点击更新', () => {
    isWanted = true;
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
  const later = button('以后再说', () => {
    try {
      sessionStorage.setItem(laterKey, '');
    } catch {
      // Where storage is refused the notice comes again on the next page.
    }
    notice.replaceChildren();
  });
  notice.replaceChildren('有新版本', update, later);
}

/**
 * The first page was loaded before the worker was there: the worker is told to ask for it again, from the browser's own
 * store. It does so beside the page, whose reader may be scrolling already.
 */
function keepThisPage(): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.href.replace(/#.*$/, ''), ...loaded].filter(
    (address) => new URL(address).origin === location.origin,
  );
  const urlsToCache = [...new Set(own)].map((address) => [address, { cache: 'force-cache' }]);
  // The message that Workbox's router listens for.
  navigator.serviceWorker.controller?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

/** Registers the service worker of the site; where the browser refuses, the site works as it did. */
export async function registerWorker(notice: HTMLElement): Promise<void> {
  const { serviceWorker } = navigator;
  const base = new URL(notice.dataset['base'] ?? './', location.href).href;
  if (!serviceWorker.controller) {
    serviceWorker.addEventListener('controllerchange', keepThisPage, { once: true });
  }
  // Refused, or, where workers are blocked from outside the page as tests do it, answered with nothing.
  const registration = await serviceWorker
    .register(base + workerPath, { scope: base, updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  // On a busy machine a worker may be past its installing when this page hears of it: every state it can be met in counts.
  const followed = new Set<ServiceWorker>();
  const follow = (): void => {
    for (const worker of [registration.installing, registration.waiting]) {
      if (!worker || followed.has(worker)) continue;
      followed.add(worker);
      const look = (): void => {
        if (worker.state === 'installed' && serviceWorker.controller) announce(notice, worker);
      };
      worker.addEventListener('statechange', look);
      look();
    }
  };
  registration.addEventListener('updatefound', follow);
  follow();
}
