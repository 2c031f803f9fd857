/** Keeps the reader's choice of colours and applies it at once; where storage is refused it lasts for the page. */
export function rememberScheme(scheme: 'light' | 'dark'): void {
  try {
    localStorage.setItem('scheme', scheme);
  } catch {
    // Refused or full: the choice still holds on this page.
  }
  document.dispatchEvent(new CustomEvent('scheme-chosen', { detail: scheme }));
}
