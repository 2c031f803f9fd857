import { keepFocus } from './keep-focus.ts';

/** How long what was said stands, in ms, where it asks for nothing. */
const stays = 8000;

let timer: ReturnType<typeof setTimeout> | undefined;

function silence(): void {
  const said = document.querySelector('[data-said-here]');
  if (said) keepFocus(said, () => said.replaceChildren());
}

/** Says something at the foot of the window, in the one place of every page for it; Escape or time takes it away. */
export function say(words: readonly (string | Node)[], staysFor = stays): () => void {
  const said = document.querySelector('[data-said-here]');
  if (timer === undefined) {
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') silence();
    });
  }
  said?.replaceChildren(...words);
  clearTimeout(timer);
  timer = setTimeout(() => said?.contains(document.activeElement) || silence(), staysFor);
  return silence;
}
