import { element } from '../../../ui/browser/element.ts';
import { say } from '../../../ui/browser/say.ts';
import { isRef, tokenOfRef } from '../refs.ts';
import { appendStored, countStored, holdsStored } from '../stored-pieces.ts';
import { keptTray } from './kept-tray.ts';

/**
 * The tray on every page: the count in the header, buttons with `data-tray-add="<ref>"`, and an event by which other
 * parts of a page put something in:
 *
 *     document.dispatchEvent(new CustomEvent('tray-add', { detail: { ref: 'documents/x#s3-c4-p1' } }));
 *
 * The page says whether it was taken.
 */
export function startTrayControl(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-tray-link]');
  if (link) controlTray(link);
}

function controlTray(link: HTMLAnchorElement): void {
  const kept = keptTray(new URL('../', link.href).pathname);
  const badge = link.querySelector('[data-tray-count]');
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-tray-add]')];

  const tell = (words: string, href = link.href, linkWords = '打开备课篮'): void => {
    say([words, element('a', { href }, linkWords)]);
  };
  const show = (): void => {
    const { value } = kept.read();
    const count = countStored(value);
    if (badge) badge.textContent = count > 0 ? String(count) : '';
    link.setAttribute('aria-label', count > 0 ? `备课篮，${count} 项` : '备课篮');
    for (const button of buttons) {
      const isIn = holdsStored(value, tokenOfRef(button.dataset['trayAdd'] ?? ''));
      button.textContent = isIn ? '已在备课篮' : '收入备课篮';
      button.toggleAttribute('data-in', isIn);
    }
  };
  const add = (ref: unknown): void => {
    if (typeof ref !== 'string' || !isRef(ref)) {
      tell('这一处收不进备课篮。');
      return;
    }
    const { value, isRefused } = kept.read();
    const short = tokenOfRef(ref);
    if (holdsStored(value, short)) {
      tell('已在备课篮里。');
      return;
    }
    const more = appendStored(value, short);
    const outcome = isRefused ? 'refused' : more === undefined ? 'newer' : kept.write(more);
    if (outcome === 'kept') {
      tell(`已收入备课篮，共 ${countStored(kept.read().value)} 项。`);
      return;
    }
    const why = {
      refused: '浏览器不许本站存储',
      full: '浏览器给本站的存储已满',
      newer: '已存的备课篮读不懂',
    };
    tell(`没有收进：${why[outcome]}。`, `${link.href}#1~${short}`, '带着这一项打开备课篮');
  };

  document.addEventListener('tray-add', (event) => {
    const { detail } = event as CustomEvent<{ ref?: unknown } | null>;
    add(detail?.ref);
  });
  for (const button of buttons) {
    button.addEventListener('click', () => add(button.dataset['trayAdd']));
  }
  kept.onChange(show);
  show();
}
