import { firstResults, writeState } from './search-state.ts';

/** Whether a key is meant for a field that the reader is writing in. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

const isVisible = (input: HTMLInputElement): boolean => input.offsetParent !== null;

/**
 * Starts the search boxes of a page: "/" and Ctrl/⌘ K lead to one, and the first focus fetches the suggestions.
 * Where no box is in sight, the keys open the search page.
 */
export function startSearchBoxes(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('[data-search-form]')];
  const inputs = forms.flatMap((form) => form.querySelector<HTMLInputElement>('input[name=q]') ?? []);
  for (const input of inputs) {
    const wake = (): void => {
      void import('./suggestions.ts').then(({ attachSuggestions }) => attachSuggestions(input));
    };
    if (document.activeElement === input) wake();
    else input.addEventListener('focus', wake, { once: true });
  }
  for (const form of forms) {
    if (form.dataset['searchForm'] === 'page') continue;
    form.addEventListener('submit', (event) => {
      const query = form.querySelector<HTMLInputElement>('input[name=q]')?.value ?? '';
      const end = writeState({ query, filters: {}, order: 'relevance', shown: firstResults });
      // Most queries go the way they go without script; one too long for a server goes behind "#".
      if (end.startsWith('?')) return;
      event.preventDefault();
      location.assign(form.action + end);
    });
  }
  document.addEventListener('keydown', (event) => {
    const hotkey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.isComposing || !(hotkey || (slash && !isWriting(event.target)))) return;
    event.preventDefault();
    const page = inputs.find((input) => input.form?.dataset['searchForm'] === 'page');
    const input = [page, ...inputs].find((candidate) => candidate && isVisible(candidate));
    const first = forms[0];
    if (input) {
      input.focus();
      input.select();
    } else if (first) {
      location.assign(first.action);
    }
  });
}
