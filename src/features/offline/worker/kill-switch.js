// Takes the place of a service worker that went wrong: clears what this site kept in the caches, and goes. Open pages
// are left as they are; from the next one on the browser asks the server alone. Notes and the tray are not touched.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const clear = async () => {
    const names = (await caches.keys()).filter(
      (name) => name.split(' ').includes(scope) || name.endsWith(`-${scope}`),
    );
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
