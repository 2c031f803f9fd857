/**
 * Keeps the reader's choice of colours and applies it at once; where storage is refused it lasts for the page. Undefined
 * follows the system again. Tells whether it could be kept.
 */
export function rememberScheme(scheme: 'light' | 'dark' | undefined): boolean {
  document.dispatchEvent(new CustomEvent('scheme-chosen', { detail: scheme ?? null }));
  try {
    if (scheme === undefined) localStorage.removeItem('scheme');
    else localStorage.setItem('scheme', scheme);
    return true;
  } catch {
    // Refused or full: the choice still holds on this page.
    return false;
  }
}
