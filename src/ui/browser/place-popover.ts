const edge = 8;

/** Sets a popover below a box, or above it where there is no room, inside the window. */
export function placePopover(popover: HTMLElement, box: DOMRect, distance: number): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = box.bottom + distance;
  const above = box.top - distance - height;
  const top = below + height <= clientHeight - edge || above < edge ? below : above;
  popover.style.left = `${Math.max(edge, Math.min(box.left, clientWidth - width - edge))}px`;
  popover.style.top = `${Math.max(edge, Math.min(top, clientHeight - height - edge))}px`;
}
