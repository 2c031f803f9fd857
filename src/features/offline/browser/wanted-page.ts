import { titlesPath } from '../kept-manifest.ts';

/** Says which page was asked for and is not at hand; its address is given in the query as a path below the base. */
export async function showWanted(root: HTMLElement, scope: string): Promise<void> {
  const from = new URLSearchParams(location.search).get('from');
  const section = root.querySelector<HTMLElement>('[data-not-kept]');
  const link = section?.querySelector<HTMLAnchorElement>('[data-wanted]');
  const back = section?.querySelector<HTMLElement>('[data-back]');
  if (from === null || !section || !link || !back) return;
  let wanted: URL;
  try {
    wanted = new URL(from.replace(/^\/+/, ''), scope);
  } catch {
    return;
  }
  // Whoever writes the address of this page may write anything into it: only pages of this site are led to.
  if (!wanted.href.startsWith(scope)) return;
  link.href = wanted.href;
  const say = (): void => back.replaceChildren(navigator.onLine ? '网络已恢复，可以再打开这一页。' : '');
  addEventListener('online', say);
  addEventListener('offline', say);
  const title = await titleOf(wanted, scope);
  if (title !== undefined) section.querySelector('h2')?.replaceChildren(`“${title}”没有保存在本机`);
  link.textContent = title ?? decodedPath(wanted, scope);
  section.hidden = false;
}

/** The title of a page of this site, where the worker brought the titles; its address may lack the slash. */
async function titleOf(wanted: URL, scope: string): Promise<string | undefined> {
  const path = `${wanted.origin}${wanted.pathname}`.slice(scope.length).replace(/\/?(?:index\.html)?$/, '/');
  try {
    const titles = (await (await fetch(scope + titlesPath)).json()) as Record<string, string>;
    return titles[path === '/' ? '' : path];
  } catch {
    return undefined;
  }
}

function decodedPath(address: URL, scope: string): string {
  const path = address.href.slice(scope.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
