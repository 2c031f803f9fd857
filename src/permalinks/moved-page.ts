import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { nameAddress } from './name-address.ts';
import { addressPath, splitAddress, type PermalinkRegister } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';

/** How the site is reached. */
export interface SiteAddress {
  /** Address of a path below the site's base, from the root of the host. */
  withBase: (path: string) => string;
  /** Public address of the site, where it is known. */
  siteUrl: string | undefined;
  title: string;
}

/** Addresses of pages that lead elsewhere. */
export function movedPages(register: PermalinkRegister | undefined): string[] {
  return [...(register?.redirects.keys() ?? [])].filter((address) => !address.includes('#'));
}

const policy = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The page that stands at a moved address. Without script it goes on to the new one; the script takes the fragment
 * along, or to where that part of the page stands today.
 */
export function movedPageHtml(model: KnowledgeModel, address: string, site: SiteAddress): string {
  const register = model.permalinks;
  const redirect = register?.redirects.get(address);
  if (!register || !redirect) throw new Error(`${address} leads nowhere else`);
  const to = resolveAddress(register, address);
  const href = site.withBase(addressPath(to));
  const name = nameAddress(model, to);
  const elsewhere = [...register.redirects.keys()].flatMap((from) => {
    const [page, fragment] = splitAddress(from);
    if (page !== address || fragment === '') return [];
    return [`${fragment} ${site.withBase(addressPath(resolveAddress(register, from)))}`];
  });
  const [words, what] = redirect.kind === 'moved' ? ['本页已移至', '移至'] : ['本页已撤下，请看', '改看'];
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', `${what}${name} | ${site.title}`),
      h('link', {
        rel: 'canonical',
        href: site.siteUrl === undefined ? href : new URL(href, site.siteUrl).href,
      }),
      // Before the refresh, so that it never loses the fragment.
      h('script', {
        src: site.withBase('/moved.js'),
        dataTo: href,
        dataParts: elsewhere.length > 0 ? elsewhere.join('\n') : undefined,
        dataDrop: redirect.kind === 'retired' ? '' : undefined,
      }),
      h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
    ]),
    h('body', [h('h1', words), h('p', [h('a', { href }, name)])]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}
