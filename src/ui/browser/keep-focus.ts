const tabbable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

/** Does what takes `place`, or what stands in it, away; a focus that stood there goes to what follows, or else precedes. */
export function keepFocus(place: Element, takeAway: () => void): void {
  if (!place.contains(document.activeElement)) return takeAway();
  const others = [...document.querySelectorAll<HTMLElement>(tabbable)].filter(
    (own) => !place.contains(own) && own.checkVisibility(),
  );
  const isAfter = (own: Element): boolean =>
    (place.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  takeAway();
  const { activeElement } = document;
  if (activeElement === document.body || place.contains(activeElement))
    (others.find(isAfter) ?? others.at(-1))?.focus({ preventScroll: true });
}

/** Switches a button off or on; it keeps the focus that pressed it, so it is not disabled but says that it is. */
export function switchOff(button: HTMLButtonElement, off: boolean): void {
  if (off) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

/** Whether a button is switched off. */
export const isOff = (button: HTMLButtonElement): boolean => button.ariaDisabled === 'true';
