import { readChoice, readingSettings, writeChoice, type ReadingChoice } from '../reading-settings.ts';
import { rememberScheme } from './scheme-choice.ts';
import { button, element } from '../../../ui/browser/element.ts';

const storageKey = 'reading';
const schemes = [
  { value: '', name: '跟随系统' },
  { value: 'light', name: '浅色' },
  { value: 'dark', name: '深色' },
] as const;

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps and applies a choice; false where the browser keeps nothing, and the choice holds for this page only. */
function apply(choice: ReadingChoice): boolean {
  const value = writeChoice(choice);
  document.dispatchEvent(new CustomEvent('reading-chosen', { detail: value }));
  try {
    localStorage.setItem(storageKey, value);
    return true;
  } catch {
    return false;
  }
}

interface Group {
  key: string;
  name: string;
  options: readonly { value: string; name: string }[];
}

function radioGroup(
  { key, name, options }: Group,
  now: string,
  choose: (value: string) => void,
): HTMLElement {
  const choices = element('div', 'choices');
  for (const option of options) {
    const input = element('input');
    input.type = 'radio';
    input.name = `setting-${key}`;
    input.value = option.value;
    input.checked = option.value === now;
    input.addEventListener('change', () => choose(option.value));
    choices.append(element('label', '', input, option.name));
  }
  const group = element('fieldset', '', element('legend', 'note', name), choices);
  group.dataset['setting'] = key;
  return group;
}

/** The value that the page shows where a reader has chosen none: the system may ask for more contrast. */
const shownOf = (key: Group['key'], choice: ReadingChoice): string =>
  choice[key as keyof ReadingChoice] ??
  (key === 'contrast' && document.documentElement.dataset['contrast'] === 'high'
    ? 'high'
    : key === 'contrast'
      ? 'plain'
      : '');

function fill(panel: HTMLElement): void {
  let choice = readChoice(kept(storageKey));
  const status = element('p');
  status.setAttribute('role', 'status');
  const report = (isKept: boolean): void => {
    status.textContent = isKept ? '' : '浏览器不许本站存储，这样的设置只在本页有效。';
  };
  const set = (key: keyof ReadingChoice, value: string): void => {
    choice = { ...choice, [key]: value };
    report(apply(choice));
  };

  const large = element('input');
  large.type = 'checkbox';
  large.checked = choice.large === 'on';
  large.addEventListener('change', () => set('large', large.checked ? 'on' : ''));
  const edition = element(
    'label',
    'large-edition check',
    large,
    element(
      'span',
      '',
      element('strong', '', '大字版'),
      element('small', 'note block', '字更大，按钮更大，页面更简'),
    ),
  );

  const reset = button('恢复默认', () => {
    const isKept = [apply({}), rememberScheme(undefined)].every(Boolean);
    fill(panel);
    panel.querySelector<HTMLElement>('.foot button')?.focus();
    if (!isKept) report(false);
  });
  panel.replaceChildren(
    element('h2', { id: 'settings-title' }, '阅读设置'),
    edition,
    ...readingSettings.map((setting) =>
      radioGroup(setting, shownOf(setting.key, choice), (value) => set(setting.key, value)),
    ),
    radioGroup({ key: 'scheme', name: '配色', options: schemes }, kept('scheme') ?? '', (value) =>
      report(rememberScheme(value === 'dark' || value === 'light' ? value : undefined)),
    ),
    element(
      'div',
      'foot acts',
      reset,
      button('关闭', () => panel.hidePopover()),
    ),
    status,
  );
}

let panel: HTMLElement | undefined;

/** Opens the panel of the reading settings under its button, or closes it. */
export function toggleSettings(button: HTMLButtonElement): void {
  if (!panel) {
    panel = element('div', 'settings-panel panel under');
    panel.popover = 'auto';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-labelledby', 'settings-title');
    panel.addEventListener('toggle', () => {
      const isOpen = panel?.matches(':popover-open') ?? false;
      button.setAttribute('aria-expanded', String(isOpen));
    });
    // Tells the browser which button the panel belongs to, so that a second press closes it and Escape returns to it.
    button.popoverTargetElement = panel;
    button.popoverTargetAction = 'toggle';
    button.after(panel);
    fill(panel);
    panel.showPopover({ source: button });
    panel.querySelector('input')?.focus();
    return;
  }
  if (panel.matches(':popover-open')) fill(panel);
}
