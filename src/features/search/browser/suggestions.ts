import { fetchAhead, fetchNames } from '../../../search/engine/single-files.ts';
import type { NamedPage } from '../../../search/format/names-file.ts';
import { element } from '../../../ui/browser/element.ts';
import { fetchBelow } from './fetch-file.ts';
import { kindNames } from './kind-names.ts';
import { suggest, type Suggestion } from './suggest.ts';

const mostSuggestions = 8;

let names: Promise<NamedPage[]> | undefined;

/**
 * Gives a search box its list of names to go to at once: a combobox whose Enter searches the full text unless a
 * name was chosen with the arrow keys.
 */
export function attachSuggestions(input: HTMLInputElement): void {
  const form = input.form;
  if (!form || input.getAttribute('role') === 'combobox') return;
  const base = form.dataset['base'] ?? '/';
  const id = `suggestions-${document.querySelectorAll('[role=combobox]').length}`;
  const list = element('ul', {
    role: 'listbox',
    id,
    class: 'suggestions panel',
    'aria-label': '名称',
    hidden: true,
  });
  form.append(list);
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(key, value);
  }
  const fetchFile = fetchBelow(base);
  // The page that answers finds its reader at hand; a failure is left to it.
  if (form.dataset['searchForm'] !== 'page') void fetchAhead(fetchFile).catch(() => undefined);
  names ??= fetchNames(fetchFile).catch((): NamedPage[] => {
    // Suggestions are a convenience: without them the box still searches. The next focus tries again.
    names = undefined;
    return [];
  });

  let shown: Suggestion[] = [];
  let active = -1;

  const hrefOf = ({ page }: Suggestion): string => `${base}${page[1].replace(/^\//, '')}`;
  const setActive = (next: number): void => {
    active = next;
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active));
      if (index === active) option.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${active}`);
  };
  const close = (): void => {
    shown = [];
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    setActive(-1);
  };
  const open = async (): Promise<void> => {
    const typed = input.value;
    const found = suggest(typed, (await names) ?? [], mostSuggestions);
    if (typed !== input.value || document.activeElement !== input) return;
    shown = found;
    list.replaceChildren(
      ...found.map((suggestion, index) => {
        const [title, , kind] = suggestion.page;
        const option = element(
          'li',
          { role: 'option', id: `${id}-${index}`, 'aria-selected': 'false' },
          element('span', { class: 'name' }, suggestion.name),
          element(
            'span',
            { class: 'note' },
            suggestion.name === title ? kindNames[kind] : `${title} · ${kindNames[kind]}`,
          ),
        );
        option.addEventListener('pointerdown', (event) => {
          // The box keeps its focus, or the list would close before the click.
          event.preventDefault();
        });
        option.addEventListener('click', () => location.assign(hrefOf(suggestion)));
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    setActive(-1);
  };

  input.addEventListener('input', () => void open());
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (shown.length === 0) {
        void open();
        return;
      }
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const positions = shown.length + 1;
      setActive(((active + 1 + step + positions) % positions) - 1);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      const chosen = shown[active];
      if (!chosen) return;
      event.preventDefault();
      location.assign(hrefOf(chosen));
    }
  });
  if (input.value !== '') void open();
}
