/** Marks in the table of contents the part that is being read, and closes its sheet when a line of it is chosen. */
export function startToc(): void {
  const toc = document.querySelector<HTMLElement>('[data-toc]');
  if (!toc) return;
  const links = new Map(
    [...toc.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const targets = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let shown: HTMLElement | undefined;
  const show = (): void => {
    if (shown) toc.scrollTop = shown.offsetTop - (toc.clientHeight - shown.offsetHeight) / 2;
  };
  const mark = (): void => {
    const line = innerHeight * 0.3;
    const current = targets.findLast((target) => target.getBoundingClientRect().top < line);
    const link = links.get(current?.id ?? '_top');
    if (link === shown) return;
    shown?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    shown = link;
    show();
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
  // It is opened, or becomes lower where something stands under it.
  new ResizeObserver(show).observe(toc);
  toc.addEventListener('click', ({ target }) => {
    if (toc.matches(':popover-open') && target instanceof Element && target.closest('a')) toc.hidePopover();
  });
}
