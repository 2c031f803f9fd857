import { element } from '../../../ui/browser/element.ts';

interface Group {
  name: string;
  /** The entries of the document, each with the parts that bear on it. */
  entries: { link: HTMLAnchorElement; parts: ReadonlySet<string> }[];
}

function groupsOf(section: HTMLElement): Group[] {
  return [...section.querySelectorAll<HTMLElement>('[data-group]')].map((list) => ({
    name: list.dataset['group'] ?? '',
    entries: [...list.querySelectorAll<HTMLElement>('[data-at]')].flatMap((item) => {
      const link = item.querySelector<HTMLAnchorElement>('[data-entry]');
      return link ? [{ link, parts: new Set((item.dataset['at'] ?? '').split(' ')) }] : [];
    }),
  }));
}

function listOf({ name, entries }: Group, part: string): HTMLElement[] {
  const own = entries.filter(({ parts }) => parts.has(part));
  if (own.length === 0) return [];
  // Terms are short and many, all else is a line of its own.
  const areWords = own.every(({ link }) => link.textContent.length <= 8);
  const items = own.map(({ link: { href, textContent } }) =>
    element('li', '', element('a', { href }, textContent)),
  );
  return [element('h3', '', name), element('ul', areWords ? 'words' : '', ...items)];
}

/**
 * Shows what the paragraph at the reading line bears on: beside a wide document, else in a sheet that a button in the
 * bar of the clause opens. All of it stands in the list under the document too, from which it is taken.
 */
export function startParagraphPanel(): void {
  const section = document.querySelector<HTMLElement>('[data-mentions]');
  const panel = document.querySelector<HTMLElement>('[data-paragraph-panel]');
  const place = panel?.querySelector<HTMLElement>('[data-paragraph-entries]');
  const body = document.querySelector<HTMLElement>('[data-document]');
  if (!section || !panel || !place || !body) return;
  const groups = groupsOf(section);
  const named = new Set(groups.flatMap(({ entries }) => entries.flatMap(({ parts }) => [...parts])));
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p[id]')].filter(({ id }) => named.has(id));
  const opener = document.querySelector<HTMLElement>('[data-paragraph-button]');
  opener?.setAttribute('popovertarget', panel.id);
  let shown = '';

  const update = (): void => {
    const line = innerHeight * 0.4;
    const current = paragraphs.findLast((paragraph) => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      return top <= line && bottom >= line - 24;
    });
    const isReading = body.getBoundingClientRect().bottom > line;
    panel.hidden = !isReading || (current === undefined && shown === '');
    if (opener) opener.hidden = panel.hidden;
    if (!current || current.id === shown || panel.hidden) return;
    shown = current.id;
    place.replaceChildren(...groups.flatMap((group) => listOf(group, shown)));
    const count = place.querySelectorAll('li').length;
    if (!opener) return;
    opener.textContent = `涉及 ${count}`;
    opener.setAttribute('aria-label', `本段涉及 ${count} 项`);
  };
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  update();
}
