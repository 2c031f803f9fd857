// The service worker's own part: it stands before Workbox's, in one file. It knows no base path, only its scope.
self.kept = (() => {
  const { scope } = self.registration;
  const copies = `kept ${scope} `;

  const below = (url) =>
    url.href.startsWith(scope) ? url.href.slice(scope.length).replace(/[?#].*$/, '') : null;

  return {
    is(url, request) {
      const path = below(url);
      // "no-store" asks for what the server has now: the keeping of all files does.
      if (path === null || request.method !== 'GET' || request.cache === 'no-store') return undefined;
      if (path === 'sw.js' || path === 'offline-files.json') return undefined;
      if (/^(?:_astro|search-index\/[^/]+)\//.test(path)) return 'immutable';
      return path === 'search-index/root.json' ? 'index' : 'page';
    },

    async find(request) {
      const address = request.url.replace(/[?#].*$/, '');
      const names = (await caches.keys()).filter((name) => name.startsWith(copies)).reverse();
      for (const name of names) {
        const copy = await caches.open(name);
        // Without its mark a copy is still being made.
        if (!(await copy.match(`${scope}kept-copy.json`))) continue;
        const found = await copy.match(address, { ignoreVary: true });
        if (found) return found;
      }
      return undefined;
    },

    async insteadOf(request) {
      const url = new URL(request.url);
      const path = below(url) ?? '';
      // An address without its slash: no server is there to add it. The query may hold the mark of a link.
      const page = `${scope}${path}/`;
      if (/[^/.]$/.test(path) && (await caches.match(page, { ignoreVary: true }))) {
        return Response.redirect(page + url.search, 302);
      }
      const offline = new URL(`offline/?from=${encodeURIComponent(path)}`, scope);
      return Response.redirect(offline.href, 302);
    },
  };
})();
