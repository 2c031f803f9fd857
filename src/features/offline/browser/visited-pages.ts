import { cacheNames } from '../kept-manifest.ts';

/** A page that the browser kept when it was read. */
export interface VisitedPage {
  address: string;
  title: string;
}

const endOfTitle = / \| [^|]*$/u;

/** The pages kept on visits, the latest first: how many, and the first of them by title. */
export async function visitedPages(
  scope: string,
  limit: number,
): Promise<{ count: number; pages: VisitedPage[] }> {
  const cache = await caches.open(cacheNames(scope).pages);
  const addresses = (await cache.keys()).map(({ url }) => url).filter((url) => url.endsWith('/'));
  const latest = addresses.filter((url) => url !== `${scope}offline/`).reverse();
  const pages = await Promise.all(
    latest.slice(0, limit).map(async (address) => {
      const html = (await (await cache.match(address))?.text()) ?? '';
      const { title } = new DOMParser().parseFromString(html, 'text/html');
      return { address, title: title.replace(endOfTitle, '') || address.slice(scope.length) };
    }),
  );
  return { count: latest.length, pages };
}
