/**
 * Says once what this site is to a reader who comes straight to a clause; who has seen any other page of it knows.
 */
export function startLanding(): void {
  const key = `site-known:${document.querySelector<HTMLAnchorElement>('a.brand')?.pathname ?? '/'}`;
  try {
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, '');
  } catch {
    // What cannot be remembered is not said: it would be said at every clause.
    return;
  }
  const note = document.querySelector<HTMLElement>('[data-landing]');
  if (!note || location.hash === '') return;
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    note.hidden = true;
  });
}
