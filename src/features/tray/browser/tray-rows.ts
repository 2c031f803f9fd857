import { partsOf } from '../../../ui/browser/parts-of.ts';
import { pageOfRef } from '../refs.ts';
import type { Tray, TrayItem } from '../tray.ts';
import type { ItemStore, Lookup } from './item-store.ts';
import { focusedControl, focusRow } from './row-focus.ts';

/** What a reader can do with a row. */
export interface RowActions {
  move: (index: number, by: 1 | -1) => void;
  remove: (index: number) => void;
  /** New words of a heading or text, or a new remark. */
  write: (index: number, words: string) => void;
  /** Called when a reference has been looked up. */
  looked: (ref: string, lookup: Lookup) => void;
}

interface RowSetting {
  base: string;
  store: ItemStore;
  template: HTMLTemplateElement;
  actions: RowActions;
  /** A reference that the address may have been cut through. */
  doubtful: string | undefined;
}

const kindNames = { ref: '读取中', heading: '标题', text: '文字' } as const;
const fieldNames = { ref: '备注', heading: '标题', text: '文字' } as const;

/** A short name of an item for what is said of it. */
export function itemName(item: TrayItem, store: ItemStore): string {
  if (item.type !== 'ref') return item.text.trim().slice(0, 20) || `空的${fieldNames[item.type]}`;
  const lookup = store.known(item.ref);
  return lookup?.state === 'found' ? lookup.content.title : item.ref;
}

const part = (row: HTMLElement, name: string): HTMLElement => partsOf(row)(name);

function fill(row: HTMLElement, ref: string, lookup: Lookup, isDoubtful: boolean): void {
  const trouble = part(row, 'trouble');
  const said = isDoubtful ? '地址在这里被截断，这一项可能不是原来的那一项。' : '';
  if (lookup.state === 'found') {
    const { kind, title, quotes, explanation } = lookup.content;
    part(row, 'kind').textContent = kind;
    part(row, 'name').textContent = title;
    part(row, 'excerpt').textContent = quotes[0]?.paragraphs.join('') ?? explanation;
    trouble.textContent = said;
  } else {
    part(row, 'kind').textContent = lookup.state === 'unknown' ? '查无此项' : '未读到';
    part(row, 'name').textContent = ref;
    part(row, 'excerpt').textContent = '';
    const why =
      lookup.state === 'unknown'
        ? '本库没有这一项：可能地址有误，也可能已经撤下。印发和下载时略去它，留在这里不影响其余。'
        : '读不到这一项，可能断了网。它还在备课篮里。';
    trouble.textContent = said + why;
  }
  trouble.hidden = trouble.textContent === '';
}

function makeRow(item: TrayItem, index: number, count: number, setting: RowSetting): HTMLElement {
  const { template, actions, store, base } = setting;
  const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  row.dataset['type'] = item.type;
  const name = part(row, 'name') as HTMLAnchorElement;
  const field = part(row, 'field') as HTMLTextAreaElement;
  const remark = part(row, 'remark');
  part(row, 'kind').textContent = kindNames[item.type];
  part(row, 'field-name').textContent = fieldNames[item.type];
  field.value = item.type === 'ref' ? item.remark : item.text;
  field.addEventListener('input', () => actions.write(index, field.value));
  if (item.type === 'heading') {
    field.rows = 1;
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
    });
  }
  if (item.type === 'ref') {
    name.href = base + pageOfRef(item.ref);
    name.textContent = item.ref;
    const box = part(row, 'box');
    const open = (isOpen: boolean): void => {
      box.hidden = !isOpen;
      remark.setAttribute('aria-expanded', String(isOpen));
    };
    open(item.remark !== '');
    remark.addEventListener('click', () => {
      open(box.hidden !== false);
      if (!box.hidden) field.focus();
    });
  } else {
    for (const other of ['name', 'excerpt', 'remark']) part(row, other).remove();
  }
  const label = (): void => {
    const words = itemName(item, store);
    for (const [act, verb] of [
      ['up', '上移'],
      ['down', '下移'],
      ['remark', '备注'],
      ['remove', '移出'],
    ] as const) {
      row.querySelector(`[data-${act}]`)?.setAttribute('aria-label', `${verb}：${words}`);
    }
  };
  label();
  if (index === 0) part(row, 'up').ariaDisabled = 'true';
  if (index === count - 1) part(row, 'down').ariaDisabled = 'true';
  part(row, 'up').addEventListener('click', () => actions.move(index, -1));
  part(row, 'down').addEventListener('click', () => actions.move(index, 1));
  part(row, 'remove').addEventListener('click', () => actions.remove(index));
  if (item.type === 'ref') {
    const show = (lookup: Lookup): void => {
      fill(row, item.ref, lookup, setting.doubtful === item.ref);
      label();
    };
    const known = store.known(item.ref);
    if (known) show(known);
    // An old address may be put in again, long after it was found to have moved.
    const isMoved = known?.state === 'found' && known.ref !== item.ref;
    if (!known || known.state === 'unreachable' || isMoved) {
      void store.look(item.ref).then((lookup) => {
        show(lookup);
        if (row.isConnected) actions.looked(item.ref, lookup);
      });
    }
  }
  return row;
}

/** Draws the first `shown` rows of a tray; the focus stays on the row and control that it was on. */
export function drawRows(list: HTMLElement, tray: Tray, shown: number, setting: RowSetting): void {
  const before = focusedControl(list);
  const rows = tray.items
    .slice(0, shown)
    .map((item, index) => makeRow(item, index, tray.items.length, setting));
  list.replaceChildren(...rows);
  if (!before || !focusRow(list, before.index, before.control)) return;
  if (document.activeElement instanceof HTMLTextAreaElement) {
    document.activeElement.setSelectionRange(...before.selection);
  }
}
