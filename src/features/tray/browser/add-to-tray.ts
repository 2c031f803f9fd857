import { addItems } from '../edit-tray.ts';
import { refOfAddress, trayNames } from '../refs.ts';
import { emptyTray, refsOf, type TrayItem } from '../tray.ts';
import type { TrayDesk } from './tray-desk.ts';

/** The form that takes addresses, several at a time, and the buttons for one's own words and for emptying the tray. */
export function startAdding({ page, one, set, draw, change, focusOn }: TrayDesk): void {
  const input = one<HTMLTextAreaElement>('address');
  const add = (items: readonly TrayItem[]): void => {
    set(addItems(page.tray, items));
    draw(page.tray.items.length);
  };

  one<HTMLFormElement>('add-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = input.value.split(/\s+/).filter((words) => words !== '');
    const refs = [...new Set(wanted.flatMap((words) => refOfAddress(words) ?? []))];
    const refused = wanted.filter((words) => refOfAddress(words) === undefined);
    const known = new Set(refsOf(page.tray));
    const fresh = refs.filter((ref) => !known.has(ref));
    if (fresh.length > 0) add(fresh.map((ref) => ({ type: 'ref', ref, remark: '' })));
    input.value = refused.join('\n');
    input.ariaInvalid = String(refused.length > 0);
    const outcome = [
      fresh.length > 0 ? `收入 ${fresh.length} 项` : '',
      refs.length > fresh.length ? `${refs.length - fresh.length} 项已在篮里` : '',
      refused.length > 0 ? `留在框里的看不懂：请贴${trayNames}的网址，或带段落的文献网址` : '',
      wanted.length === 0 ? '请先贴上地址' : '',
    ];
    one('add-said').textContent = `${outcome.filter((words) => words !== '').join('；')}。`;
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    input.form?.requestSubmit();
  });
  for (const type of ['heading', 'text'] as const) {
    one(`add-${type}`).addEventListener('click', () => {
      add([{ type, text: '' }]);
      focusOn(page.tray.items.length - 1, 'field');
    });
  }
  one('clear').addEventListener('click', () => {
    change(emptyTray, `已清空 ${page.tray.items.length} 项。`);
    input.focus();
  });
}
