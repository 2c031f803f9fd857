/** The places of the search page that its script fills; each is marked data-<name>. */
export interface SearchView {
  part: (name: string) => HTMLElement;
  show: (name: string, visible: boolean) => void;
  /** Sets a part's text; a part without text is hidden. */
  say: (name: string, text: string) => void;
  /** Empties the page down to its box. */
  reset: () => void;
}

const answers = [
  'error', 'answers-section', 'empty', 'near-section', 'near-ask', 'controls', 'more', 'rest-error', 'notice', 'intro',
]; // prettier-ignore

/** Finds the places of the search page. */
export function openView(root: HTMLElement): SearchView {
  const part = (name: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The search page has no [data-${name}].`);
    return found;
  };
  const show = (name: string, visible: boolean): void => {
    part(name).hidden = !visible;
  };
  return {
    part,
    show,
    say(name, text) {
      part(name).textContent = text;
      show(name, text !== '');
    },
    reset() {
      const results = part('results');
      delete results.dataset['total'];
      delete results.dataset['query'];
      results.replaceChildren();
      part('near').replaceChildren();
      part('answers').replaceChildren();
      part('status').textContent = '';
      for (const name of answers) show(name, false);
    },
  };
}
