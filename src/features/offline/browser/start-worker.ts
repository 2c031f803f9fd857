/** Fetches what registers the service worker, once the page and all it needs are there. */
export function startWorker(): void {
  const notice = document.querySelector<HTMLElement>('[data-update-notice][data-base]');
  if (!notice || !('serviceWorker' in navigator)) return;
  const begin = async (): Promise<void> => (await import('./register-worker.ts')).registerWorker(notice);
  if (document.readyState === 'complete') void begin();
  else addEventListener('load', () => void begin(), { once: true });
}
