import { button } from '../../ui/browser/element.ts';
import { keepFocus } from '../../ui/browser/keep-focus.ts';

/** Where what was typed waits while the page is loaded anew. */
const typedKey = `typed ${location.pathname}`;

const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea[id], input[type="search"][id]',
  ),
];

/** Loads the page anew, with what is typed in it. */
function reload(): void {
  try {
    const typed = fields().map(({ id, value }) => [id, value]);
    sessionStorage.setItem(typedKey, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // Refused or full: most browsers keep the fields of a page that is loaded anew by themselves.
  }
  location.reload();
}

/** Puts back what was typed before the page was loaded anew. */
function restoreTyped(): void {
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(typedKey);
    sessionStorage.removeItem(typedKey);
  } catch {
    // Refused: nothing was kept.
  }
  if (kept === null) return;
  const typed = JSON.parse(kept) as Record<string, string>;
  for (const field of fields()) {
    const value = typed[field.id];
    if (!value || field.value !== '') continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Whether the site has another version than this page; it names its scripts anew. Rejects where it does not answer. */
async function isOutdated(): Promise<boolean> {
  const own = [...document.querySelectorAll('script[type="module"][src]')];
  const response = await fetch(location.href, { cache: 'no-store' });
  const page = await response.text();
  return own.some((script) => !page.includes(script.getAttribute('src') ?? ''));
}

async function say(notice: HTMLElement): Promise<void> {
  const outdated = await isOutdated().catch(() => undefined);
  if (outdated) notice.replaceChildren('本页已有新版本，请刷新。填写的文字会保留。', button('刷新', reload));
  else {
    const words =
      outdated === undefined
        ? '没有网络，这项功能现在用不了。联网后再试一次。'
        : '有一个文件没有取到，请再试一次。';
    notice.replaceChildren(
      words,
      button('知道了', () => keepFocus(notice, () => notice.replaceChildren())),
    );
  }
}

/** Says in words that a script could not be loaded, and why: a control that does nothing tells a reader nothing. */
export function startLostScript(): void {
  const notice = document.querySelector<HTMLElement>('[data-update-notice]');
  if (notice) addEventListener('vite:preloadError', () => void say(notice));
  restoreTyped();
}
