import type { RuntimeCaching } from 'workbox-build';
import type { Kept } from './worker/kept.d.ts';

// The functions below are written into the service worker as they stand: they see its globals only.
declare const self: { kept: Kept };

type Plugin = NonNullable<NonNullable<RuntimeCaching['options']>['plugins']>[number];

/** What a complete copy holds stands in where the reader has not been. */
const elseFromCopy: Plugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ?? (await self.kept.find(request)),
};

/** The name of the search index must fit its files: a complete copy has both, what was visited may have one. */
const firstFromCopy: Plugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    (await self.kept.find(request)) ?? cachedResponse,
};

/** A page is the same file whatever its query says. */
const withoutQuery: Plugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/, ''),
};

/** A server that breaks down is as good as none: what is kept is shown. */
const serverThatAnswers: Plugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`The server answered ${response.status}`);
    return response;
  },
};

/** A redirection, and not the page itself, so that relative addresses in it hold. */
const elseOfflinePage: Plugin = {
  handlerDidError: async ({ request }) =>
    request.mode === 'navigate' ? self.kept.insteadOf(request) : undefined,
};

/** Seconds that a reader waits for the network while a kept copy of the page is at hand. */
const patience = 3;

const only200 = { statuses: [200] };

/** Stands for the scope, which only the worker knows, in the names of caches. */
export const scopeToken = '(scope)';

/** What was visited, and is asked for anew while there is a network. */
const pages = {
  cacheName: `pages ${scopeToken}`,
  networkTimeoutSeconds: patience,
  cacheableResponse: only200,
  expiration: { maxEntries: 600, purgeOnQuotaError: true },
  matchOptions: { ignoreVary: true },
} as const satisfies RuntimeCaching['options'];

/** How the service worker answers, in order: the first that fits an address. */
export const runtimeCaching: RuntimeCaching[] = [
  {
    urlPattern: ({ url, request }) => self.kept.is(url, request) === 'immutable',
    handler: 'CacheFirst',
    options: {
      cacheName: `files ${scopeToken}`,
      cacheableResponse: only200,
      expiration: { maxEntries: 3000, purgeOnQuotaError: true },
      matchOptions: { ignoreVary: true },
      plugins: [elseFromCopy],
    },
  },
  {
    urlPattern: ({ url, request }) => self.kept.is(url, request) === 'index',
    handler: 'NetworkFirst',
    options: {
      ...pages,
      plugins: [firstFromCopy, serverThatAnswers],
    },
  },
  {
    urlPattern: ({ url, request }) => self.kept.is(url, request) === 'page',
    handler: 'NetworkFirst',
    options: {
      ...pages,
      plugins: [withoutQuery, elseFromCopy, serverThatAnswers, elseOfflinePage],
    },
  },
];
