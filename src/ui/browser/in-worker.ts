import { wrap } from 'comlink';

/** What a worker says when it is ready to be asked. */
export const readyWord = 'ready';

/** Opens in a worker what is asked there from then on; where the browser refuses workers, `here` opens it in the page. */
export async function openInWorker<Api extends object>(
  start: () => Worker,
  here: () => Promise<Api>,
): Promise<Api> {
  try {
    const worker = start();
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', () => resolve(), { once: true });
      worker.addEventListener('error', () => reject(new Error('The worker is refused.')), { once: true });
    });
    return wrap<Api>(worker) as unknown as Api;
  } catch {
    return here();
  }
}
