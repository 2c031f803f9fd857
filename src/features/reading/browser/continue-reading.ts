import { chineseDate } from '../../../entries/value-words.ts';
import { element } from '../../../ui/browser/element.ts';
import { placesKey, readPlaces, type KeptPlace } from '../kept-places.ts';

/** Texts that are listed, the latest read first. */
const listed = 5;

const whereWords = ({ name = '', at }: KeptPlace): string =>
  [at === undefined ? '' : chineseDate(at), name].filter((words) => words !== '').join(' · ');

/** Leads on from the home page to where the reader was in the text read last, and to the four before it. */
export function startContinueReading(): void {
  const section = document.querySelector<HTMLElement>('[data-continue]');
  const first = section?.querySelector<HTMLAnchorElement>('[data-continue-first]');
  const list = section?.querySelector<HTMLElement>('[data-continue-list]');
  if (!section || !first || !list || !('begun' in document.documentElement.dataset)) return;
  const base = section.dataset['base'] ?? '/';
  const places = [...readPlaces(localStorage.getItem(placesKey(base)))]
    .filter(([, { title }]) => title)
    .slice(-listed)
    .reverse();
  const hrefOf = (id: string, { part }: KeptPlace): string => `${base}documents/${id}/#${part}`;
  const [latest] = places;
  if (!latest) return;
  const [, title, where] = first.children;
  first.href = hrefOf(...latest);
  if (title) title.textContent = latest[1].title ?? '';
  if (where) where.textContent = whereWords(latest[1]);
  list.replaceChildren(
    ...places.map(([id, place]) =>
      element(
        'li',
        '',
        element('a', { href: hrefOf(id, place) }, place.title),
        element('span', 'note', ` ${whereWords(place)}`),
      ),
    ),
  );
}
