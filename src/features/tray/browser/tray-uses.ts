import { ankiText } from '../anki-text.ts';
import { siteName } from '../../../ui/browser/site-name.ts';
import { handoutOf, type Handout } from '../handout.ts';
import { contentsOf } from './contents-of.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import type { TrayDesk } from './tray-desk.ts';

/** A link longer than this is cut by some chat programs. */
const safeLink = 2000;

/** What the tray is good for: the views, the files, the link. */
export function startTrayUses({ root, base, page, store, say, draw }: TrayDesk): void {
  const address = (path: string): string => new URL(base + path.slice(1), location.origin).href;
  const box = root.querySelector<HTMLElement>('[data-link-box]');
  const link = root.querySelector<HTMLTextAreaElement>('[data-link]');

  /** Reads everything, then makes a file of it; says what was left out, and why where it failed. */
  const download = async (
    button: HTMLButtonElement,
    make: (handout: Handout) => Promise<[Blob, string]>,
  ): Promise<void> => {
    button.ariaDisabled = 'true';
    try {
      const found = await contentsOf(page.tray, store, (done, total) => {
        if (total > 20) say(`正在读取 ${done} / ${total} 项……`);
      });
      const handout = handoutOf(found.tray, found.contents, siteName());
      const [file, extension] = await make(handout);
      saveFile(file, handout.title, extension);
      const left = [
        found.unknown.length > 0 ? `查无此项的 ${found.unknown.length} 项` : '',
        found.unreachable.length > 0 ? `读不到的 ${found.unreachable.length} 项` : '',
      ].filter((words) => words !== '');
      say(`已下载。${left.length > 0 ? `略去了${left.join('和')}。` : ''}`);
      if (left.length > 0) draw();
    } catch (error) {
      say(`没有做成：${error instanceof Error ? error.message : String(error)}。备课篮没有变，可以再试。`);
    } finally {
      button.ariaDisabled = null;
    }
  };
  const onClick = (name: string, act: (button: HTMLButtonElement) => void): void => {
    const button = root.querySelector<HTMLButtonElement>(`[data-${name}]`);
    button?.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') act(button);
    });
  };

  onClick('word', (button) => {
    say('正在做 Word 文件……');
    void download(button, async (handout) => {
      const { wordFile } = await import('../word/word-file.ts');
      return [await wordFile(handout, address), 'docx'];
    });
  });
  onClick('deck', (button) => {
    say('正在做幻灯片文件……');
    void download(button, async (handout) => {
      const { deckFile } = await import('../deck/deck-file.ts');
      return [await deckFile(handout, address), 'pptx'];
    });
  });
  onClick('anki', (button) => {
    void download(button, (handout) =>
      Promise.resolve([new Blob([ankiText(handout, address)], { type: 'text/plain' }), 'txt']),
    );
  });
  onClick('copy', () => {
    const { link: href } = page;
    const long =
      href.length > safeLink ? `链接有 ${href.length} 个字符，有的聊天软件会截断，最好用邮件发送。` : '';
    const showLink = (words: string): void => {
      if (!box || !link) return;
      box.hidden = false;
      link.value = href;
      link.focus();
      link.select();
      say(words + long);
    };
    // Without https there is no clipboard at all.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copying = clipboard ? clipboard.writeText(href) : Promise.reject(new Error('no clipboard'));
    copying.then(
      () => say(`链接已复制，备课篮全在其中。${long}`),
      () => showLink('浏览器不许本页写剪贴板。链接已列在下面并选中，请自行复制。'),
    );
  });
  for (const view of root.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
    const { href } = view;
    // The tray goes along in the address, so that a view can be handed on by itself.
    const point = (): void => {
      view.href = href + new URL(page.link).hash;
    };
    for (const event of ['focus', 'pointerenter', 'pointerdown', 'click'] as const) {
      view.addEventListener(event, point);
    }
  }
}
