import { isInPart } from '../../../text/parts/part-address.ts';
import { chineseDate } from '../../../entries/value-words.ts';
import { today } from '../../cite/browser/citation-data.ts';
import { placesKey, readPlaces, writePlaces, type KeptPlace } from '../kept-places.ts';

/** From this share of a text on it counts as read to the end; before the other, as not begun. */
const ended = 0.97;
const begun = 0.03;
/** Time that scrolling rests before the place is kept, in ms. */
const restAfter = 400;

interface Opener {
  id: string;
  element: HTMLElement;
  label: string;
  words: string;
}

/** The headings and numbered items of a text. */
function openersOf(root: Element): Opener[] {
  return [...root.querySelectorAll<HTMLElement>(':is(h2, h3, h4, h5, h6, .item)[id]')].map((element) => {
    const head = element.matches('.item') ? element.querySelector('.item-head, p') : element;
    const label = element.querySelector('.label')?.textContent?.trim() ?? '';
    const words = (head?.textContent ?? '').trim();
    return { id: element.id, element, label, words: /^[^。；]{1,40}/.exec(words)?.[0] ?? '' };
  });
}

/** The part that stands at a height of the window, by its opener; and the parts around it. */
function chainAt(openers: readonly Opener[], line: number): Opener[] {
  const current = openers.findLast(({ element }) => element.getBoundingClientRect().top <= line);
  if (!current) return [];
  return openers.filter(({ id }) => isInPart(current.id, id));
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Names the clause that is being read in a bar at the top, with a line of progress, and remembers the place: a reader
 * who comes back is offered the way on, and never moved.
 */
export function startReadingPlace(bar: HTMLElement, root: HTMLElement, tools: HTMLElement): void {
  const names = bar.querySelectorAll<HTMLElement>('[data-clause]');
  const line = bar.querySelector<HTMLElement>('[data-progress]');
  const resume = bar.querySelector<HTMLAnchorElement>('[data-resume]');
  const key = placesKey(tools.dataset['base'] ?? '/');
  const text = tools.dataset['id'] ?? '';
  const title = document.querySelector('#title')?.textContent?.trim() ?? '';
  const openers = openersOf(root);
  const parts = [...root.querySelectorAll<HTMLElement>(':is(p, h2, h3, h4)[id]')];
  let last: KeptPlace | undefined;

  const draw = (): void => {
    const { top, height } = root.getBoundingClientRect();
    // At large sizes the header is scrolled away with the page.
    const header = Math.max(0, document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0);
    const edge = header + bar.offsetHeight + 8;
    const share = Math.min(1, Math.max(0, (edge - top) / Math.max(1, height - innerHeight + edge)));
    const isIn = top < edge;
    bar.dataset['shown'] = isIn ? 'clause' : resume?.hidden === false ? 'resume' : '';
    if (line) line.style.inlineSize = `${(share * 100).toFixed(1)}%`;
    if (!isIn) return;
    const chain = chainAt(openers, edge + 40);
    const words = chain.map(({ label, words: own }, index) =>
      index < chain.length - 1 && label !== '' ? label.replace(/、$/, '') : own,
    );
    bar.toggleAttribute('data-named', words.length > 0);
    for (const name of names) name.textContent = words.length > 0 ? words.join(' › ') : title;
    const first = parts.find((part) => part.getBoundingClientRect().bottom > edge);
    last = first && { part: first.id, share: Number(share.toFixed(3)), title, name: words.join(' › ') };
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const keep = (): void => {
    clearTimeout(timer);
    if (!last) return;
    const place = last.share > begun && last.share < ended ? { ...last, at: today() } : undefined;
    try {
      localStorage.setItem(key, writePlaces(kept(key), text, place));
    } catch {
      // Refused or full: the place is not remembered, and reading goes on.
    }
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, restAfter);
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        draw();
      });
    },
    { passive: true },
  );
  addEventListener('resize', draw);
  addEventListener('pagehide', keep);
  draw();

  const place = readPlaces(kept(key)).get(text);
  if (!place || !resume || location.hash !== '' || scrollY > 0) return;
  void offer(resume, place).then(draw);
}

/** Sets the link that leads on from the kept place, with the name that the place has today. */
async function offer(resume: HTMLAnchorElement, { part, share, at }: KeptPlace): Promise<void> {
  const target = document.getElementById(part);
  let name = `约 ${Math.round(share * 100)}% 处`;
  try {
    const file = document.querySelector<HTMLElement>('a[data-cite]')?.dataset['cite'] ?? '';
    const response = await fetch(file);
    const { places } = (await response.json()) as { places?: Record<string, string> };
    name = (target && places?.[part]) ?? name;
  } catch {
    // Without the names the share says where.
  }
  resume.textContent = `上次${at === undefined ? '' : `（${chineseDate(at)}）`}读到${/^约/.test(name) ? ' ' : ''}${name}，继续？`;
  resume.hidden = false;
  resume.href = `#${target ? part : ''}`;
  if (target) return;
  resume.addEventListener('click', (event) => {
    event.preventDefault();
    scrollTo({ top: share * document.documentElement.scrollHeight });
  });
}
