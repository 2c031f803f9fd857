import { siteName } from '../../../ui/browser/site-name.ts';
import { handoutOf, type Handout } from '../handout.ts';
import { lossWords } from '../loss-words.ts';
import { openTray } from '../open-tray.ts';
import { someOf } from '../some-of.ts';
import { encodeTray, isTrayCode } from '../tray-code.ts';
import { contentsOf } from './contents-of.ts';
import { ItemStore } from './item-store.ts';
import { keptTray } from './kept-tray.ts';
import { Notices } from './notices.ts';

/** What a view of a tray is drawn from. */
export interface ViewSetting {
  root: HTMLElement;
  handout: Handout;
  /** Full address of a path below the site's base, which begins with a slash. */
  address: (path: string) => string;
}

/**
 * Draws a view of the tray in the address, or else of the one that the browser keeps: reads what it holds, says what
 * is missing, then draws.
 */
export async function startView(draw: (setting: ViewSetting) => void | Promise<void>): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-tray-view]');
  const place = root?.querySelector<HTMLElement>('[data-notices]');
  const progress = root?.querySelector<HTMLElement>('[data-progress]');
  const back = root?.querySelector<HTMLAnchorElement>('[data-back]');
  if (!root || !place || !progress || !back) return;
  const base = root.dataset['base'] ?? '/';
  const notices = new Notices(place);
  const { value } = keptTray(base).read();
  const { tray, addressLoss, keptLoss } = openTray({ fragment: location.hash, value, wroteAddress: false });
  const fragment = location.hash;
  addEventListener('hashchange', () => {
    if (isTrayCode(location.hash)) location.reload();
    // A link inside the page took the tray's place in the address.
    else history.replaceState(history.state, '', fragment === '' ? location.pathname : fragment);
  });
  if (addressLoss) notices.show('address', lossWords(addressLoss, '这个地址'));
  else if (keptLoss) notices.show('kept', lossWords(keptLoss, '浏览器里存的备课篮'));
  if (tray.items.length === 0) {
    progress.textContent = '备课篮是空的，没有可排印的内容。';
    return;
  }
  back.href = `${back.href.replace(/#.*$/, '')}#${encodeTray(tray)}`;
  const store = new ItemStore(base);
  const found = await contentsOf(tray, store, (done, total) => {
    progress.textContent = `正在读取 ${done} / ${total} 项……`;
  });
  const handout = handoutOf(found.tray, found.contents, siteName());
  const { unknown, unreachable } = found;
  notices.show(
    'unknown',
    unknown.length > 0 ? `有 ${unknown.length} 项查无此项，已略去：${someOf(unknown)}。` : undefined,
  );
  notices.show(
    'unreachable',
    unreachable.length > 0
      ? `有 ${unreachable.length} 项读不到，可能断了网，这里暂缺：${someOf(unreachable)}。`
      : undefined,
    [{ words: '再读一次', act: () => location.reload() }],
  );
  const address = (path: string): string => new URL(base + path.slice(1), location.origin).href;
  document.title = `${handout.title} | ${document.title}`;
  progress.textContent = '';
  const title = root.querySelector('[data-view-title]');
  if (title) title.textContent = handout.title;
  await draw({ root, handout, address });
  root.dataset['drawn'] = '';
}
