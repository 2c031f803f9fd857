import type * as cardView from './card-view.ts';

type CardView = typeof cardView;

/** Time that the pointer rests on a link before its card opens, and is away before it closes, in ms. */
const openAfter = 250;
const closeAfter = 300;

const termLink = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;

/**
 * Previews of term links: by a resting pointer, by keyboard focus, and by a first tap (a second one follows the link).
 * Esc, a tap elsewhere or leaving closes; the pointer may move onto the card. A link whose card cannot be read stays
 * a plain link.
 */
export function startTermPreviews(): void {
  if (!document.querySelector('a.term') || !('popover' in HTMLElement.prototype)) return;
  let view: CardView | undefined;
  let element: HTMLElement | undefined;
  let current: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;

  const close = (): void => {
    clearTimeout(timer);
    current?.removeAttribute('aria-describedby');
    current = undefined;
    if (element?.matches(':popover-open')) element.hidePopover();
  };
  const draw = (
    { createCardElement, descriptionId, fillCardElement, lineOf, placeCard }: CardView,
    link: HTMLAnchorElement,
    card?: Parameters<typeof fillCardElement>[2],
    y?: number,
  ): void => {
    element ??= createCardElement();
    fillCardElement(element, link, card);
    if (!element.matches(':popover-open')) element.showPopover();
    placeCard(element, lineOf(link, y));
    link.setAttribute('aria-describedby', descriptionId);
  };
  const open = async (link: HTMLAnchorElement, y?: number): Promise<void> => {
    clearTimeout(timer);
    if (current === link) return;
    close();
    current = link;
    view ??= await import('./card-view.ts');
    // A finger is answered at once, before the words of the card are there.
    if (touched && current === link) draw(view, link);
    const card = await view.fetchCard(link);
    if (current === link) draw(view, link, card, y);
  };
  const openQuietly = (link: HTMLAnchorElement, y?: number): void => {
    open(link, y).catch(() => {
      if (current === link) close();
    });
  };
  const closeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(close, closeAfter);
  };
  const onCard = (target: EventTarget | null): boolean =>
    element !== undefined && target instanceof Node && element.contains(target);

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = termLink(event.target);
    if (onCard(event.target) || (link && link === current)) clearTimeout(timer);
    else if (link) {
      clearTimeout(timer);
      timer = setTimeout(() => openQuietly(link, event.clientY), openAfter);
    }
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    if (onCard(event.target) || termLink(event.target)) closeSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = termLink(event.target);
    if (link?.matches(':focus-visible')) openQuietly(link);
  });
  document.addEventListener('focusout', (event) => {
    if (termLink(event.target) === current && !touched) closeSoon();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && current) close();
  });
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
    if (current && !onCard(event.target) && termLink(event.target) !== current) close();
  });
  document.addEventListener('click', (event) => {
    const link = termLink(event.target);
    if (!link || !touched || current === link) return;
    event.preventDefault();
    open(link).catch(() => {
      if (current === link) location.assign(link.href);
    });
  });
  addEventListener('resize', close);
  addEventListener('pagehide', close);
}
