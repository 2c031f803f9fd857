import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { EmbedCard } from './embed-card.ts';

/** How the site is reached from a card. */
export interface EmbedSite {
  /** Address of a path below the site's base, from the root of the host. */
  withBase: (path: string) => string;
  /** Public address of the site, where it is known. */
  siteUrl: string | undefined;
  title: string;
}

// Who may frame it is for the server's headers to say; a policy in the page cannot.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A link that leaves the frame, so that the site is never shown inside another one. */
const outward = (href: string, ...children: (string | ElementContent)[]): ElementContent =>
  h('a', { href, target: '_blank', rel: 'noopener' }, children);

function frame(title: string, page: string, site: EmbedSite, body: ElementContent): string {
  const canonical = site.siteUrl === undefined ? page : new URL(page, site.siteUrl).href;
  const html = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', `${title} | ${site.title}`),
      h('link', { rel: 'canonical', href: canonical }),
      h('link', { rel: 'stylesheet', href: site.withBase('/embed/card.css') }),
      h('script', { src: site.withBase('/embed/card.js'), defer: true }),
    ]),
    h('body', [h('main', [body])]),
  ]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}

/** The page of a card that other sites frame: its words need no script, the colours are those of the reader's system. */
export function embedPageHtml(card: EmbedCard, site: EmbedSite): string {
  const page = site.withBase(`/${card.address}/`);
  const { number, facts, quotes, explanation } = card;
  const body = h('article', { class: 'card', dataCard: '', dataMark: card.mark, dataPage: page }, [
    h('p', { class: 'kind' }, card.kind),
    h('h1', outward(page, card.title)),
    ...(number
      ? [
          h('p', { class: 'number' }, [
            ...(number.before === '' ? [] : [h('span', { class: 'unit' }, number.before)]),
            h('span', { class: 'value' }, number.value),
            h('span', { class: 'unit' }, number.unit),
            h('span', { class: 'wording' }, `原文：“${number.wording}”`),
          ]),
        ]
      : []),
    ...(facts.length > 0
      ? [
          h(
            'dl',
            facts.map(({ name, value }) => h('div', [h('dt', name), h('dd', value)])),
          ),
        ]
      : []),
    ...quotes.map(({ paragraphs, citation, url }) =>
      h('figure', [
        h(
          'blockquote',
          paragraphs.map((words) => h('p', words)),
        ),
        h('figcaption', [outward(site.withBase(url), citation)]),
      ]),
    ),
    ...(explanation === ''
      ? []
      : [h('p', { class: 'explanation' }, [h('span', '说明（出自本库编者，不是原文）'), explanation])]),
    h('footer', [outward(page, `${site.title}：全部出处与相关条目`)]),
  ]);
  return frame(card.title, page, site, body);
}

/** What stands at the address of a card whose entry was retired: that it is gone, and what stands nearest. */
export function retiredCardHtml(name: string, address: string, site: EmbedSite): string {
  const page = site.withBase(`/${address}/`);
  const body = h('article', { class: 'card', dataCard: '' }, [
    h('p', { class: 'kind' }, '本条已撤下'),
    h('h1', ['请看', outward(page, name)]),
    h('footer', [outward(page, site.title)]),
  ]);
  return frame(name, page, site, body);
}
