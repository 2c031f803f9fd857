/** Time that a selection rests before its toolbar comes, in ms. */
const restAfter = 350;

const citeLink = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.permalink, a.cite-link') : null;

const tools = () => import('./cite-tools.ts');

/**
 * Citations: a click, Enter or a long touch on the address of a paragraph or of the page opens its menu, a selection in
 * the text its toolbar. The tools are fetched then; where they cannot be, a link stays a link.
 */
export function startCite(): void {
  const page = document.querySelector<HTMLAnchorElement>('a[data-cite]');
  if (!page || !('popover' in HTMLElement.prototype)) return;
  const open = (event: Event, link: HTMLAnchorElement): void => {
    event.preventDefault();
    tools().then(
      ({ openMenu }) => openMenu(link, page),
      () => location.assign(link.href),
    );
  };
  document.addEventListener('click', (event) => {
    const link = citeLink(event);
    const { metaKey, ctrlKey, shiftKey, altKey } = event;
    if (link && !event.defaultPrevented && !(metaKey || ctrlKey || shiftKey || altKey)) open(event, link);
  });
  document.addEventListener('contextmenu', (event) => {
    const link = citeLink(event);
    if (link && (event as PointerEvent).pointerType === 'touch') open(event, link);
  });
  const text = document.querySelector('[data-document]');
  if (!text) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
      tools().then(
        ({ showToolbar }) => showToolbar(page),
        () => undefined,
      );
    }, restAfter);
  });
}
