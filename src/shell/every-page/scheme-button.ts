import { rememberScheme } from '../../features/reading/browser/scheme-choice.ts';

/** The button in the header changes between dark and light, and the choice is kept. */
export function startSchemeButton(): void {
  document.querySelector('[data-scheme-button]')?.addEventListener('click', () => {
    rememberScheme(document.documentElement.dataset['scheme'] === 'dark' ? 'light' : 'dark');
  });
}
