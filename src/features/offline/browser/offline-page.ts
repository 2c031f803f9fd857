import { element } from '../../../ui/browser/element.ts';
import { hindrance } from './keeping.ts';
import { showKeeping } from './keeping-desk.ts';
import { showWanted } from './wanted-page.ts';
import { visitedPages } from './visited-pages.ts';

/** Pages that are listed by title; the others are only counted. */
const listed = 20;

async function showVisited(root: HTMLElement, scope: string): Promise<void> {
  const section = root.querySelector<HTMLElement>('[data-visited]');
  const { count, pages } = await visitedPages(scope, listed);
  if (!section || count === 0) return;
  const items = pages.map(({ address, title }) => element('li', '', element('a', { href: address }, title)));
  section.querySelector('[data-visited-list]')?.replaceChildren(...items);
  const words =
    count > pages.length ? `共 ${count} 页，以下是最近的 ${pages.length} 页。` : `共 ${count} 页。`;
  section.querySelector('[data-visited-count]')?.replaceChildren(words);
  section.hidden = false;
}

/** Starts the page on offline reading: what was asked for, what is kept, and the keeping of all. */
export async function startOfflinePage(root: HTMLElement): Promise<void> {
  await showAll(root);
  root.dataset['ready'] = '';
}

async function showAll(root: HTMLElement): Promise<void> {
  const scope = new URL(root.dataset['base'] ?? './', location.href).href;
  await showWanted(root, scope);
  const reason =
    root.dataset['off'] === undefined ? hindrance() : '本站没有开启离线使用；所有页面照常在线阅读。';
  const state = root.querySelector<HTMLElement>('[data-state]');
  if (reason !== undefined) {
    state?.replaceChildren(reason);
    return;
  }
  try {
    await showKeeping(root, scope);
    await showVisited(root, scope);
  } catch {
    state?.replaceChildren('浏览器不让本站在本机保存内容（可能是隐私设置）；所有页面照常在线阅读。');
  }
}
