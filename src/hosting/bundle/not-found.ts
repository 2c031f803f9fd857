import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/** The page for lost addresses: a server may show it at any depth, so that it can lead to no file of the site. */
export function notFoundPage(title: string): string {
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', `没有这一页 | ${title}`),
    ]),
    h('body', [
      h('h1', '没有这一页'),
      h('p', '这个地址在本库中不存在，可能是抄录时漏了字符。请核对地址，或用浏览器的“后退”回到前一页。'),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}
