import { textDifference, type DifferencePiece } from '../../../model/analyses/text-difference.ts';
import { element } from '../../../ui/browser/element.ts';
import { fetchText, wholeText, wordsOf, type FetchedText } from './fetched-text.ts';

type Side = 'a' | 'b';
const sides = ['a', 'b'] as const;
/** Characters up to which differences are looked for. */
const longest = 6000;

interface Chosen {
  id: string;
  part: string;
}

function readAddress(side: Side): Chosen {
  const [id = '', part = ''] = (new URLSearchParams(location.search).get(side) ?? '').split('#');
  return { id, part };
}

/** Makes the page work: two choices in the address, two texts side by side. */
export function startComparePage(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const one = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const input = (side: Side): HTMLInputElement => one(`[data-text=${side}]`);
  const select = (side: Side): HTMLSelectElement => one(`[data-part=${side}]`);
  const pane = (side: Side): HTMLElement => one(`[data-pane=${side}]`);
  const say = (words: string): void => {
    one('[data-said]').textContent = words;
  };
  const chosen: Record<Side, Chosen> = { a: readAddress('a'), b: readAddress('b') };
  const texts: Record<Side, FetchedText | undefined> = { a: undefined, b: undefined };

  const writeAddress = (): void => {
    const query = new URLSearchParams();
    for (const side of sides) {
      const { id, part } = chosen[side];
      if (id !== '') query.set(side, part === '' ? id : `${id}#${part}`);
    }
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`);
  };

  const head = (side: Side, text: FetchedText): HTMLElement => {
    const link = element('a', '', text.title);
    const { part } = chosen[side];
    link.href = `${base}documents/${text.id}/${part === '' ? '' : `#${part}`}`;
    return element('h2', 'of ruled', link);
  };

  const drawPieces = (side: Side, pieces: readonly DifferencePiece[]): HTMLElement => {
    const own = side === 'a' ? 'removed' : 'added';
    const passage = element('p', 'passage of-text quote unframed');
    for (const { text, kind } of pieces) {
      if (kind === 'same') passage.append(text);
      else if (kind === own) passage.append(element('mark', '', text));
    }
    return passage;
  };

  const draw = (): void => {
    const words: Record<Side, string> = { a: '', b: '' };
    for (const side of sides) {
      const text = texts[side];
      const { part } = chosen[side];
      if (!text) continue;
      words[side] = part === '' ? '' : wordsOf(text, part);
      pane(side).replaceChildren(
        head(side, text),
        part === '' ? wholeText(text, base) : element('p', 'passage of-text quote unframed', words[side]),
      );
    }
    const { a, b } = words;
    if (!texts.a || !texts.b) return;
    if (a === '' || b === '') {
      say('两边各选一段，就逐字标出不同。');
      return;
    }
    if (a.length > longest || b.length > longest) {
      say(`有一边超过 ${longest} 字，不逐字标出不同；请选小一些的段落。`);
      return;
    }
    const pieces = textDifference(a, b);
    for (const side of sides) {
      const text = texts[side];
      if (text) pane(side).replaceChildren(head(side, text), drawPieces(side, pieces));
    }
    const count = (kind: DifferencePiece['kind']): number =>
      pieces.filter((piece) => piece.kind === kind).reduce((sum, piece) => sum + piece.text.length, 0);
    const [same, removed, added] = [count('same'), count('removed'), count('added')];
    say(
      removed + added === 0
        ? `两段完全相同，共 ${same} 字。`
        : `相同 ${same} 字；只在左边的 ${removed} 字，只在右边的 ${added} 字，都加粗并画了线。`,
    );
  };

  const fillParts = (side: Side): void => {
    const text = texts[side];
    const { part } = chosen[side];
    const options = (text?.parts ?? []).map(({ id, name }) => new Option(name, id));
    select(side).replaceChildren(new Option('全文', ''), ...options);
    // An address may name a clause, which holds several paragraphs and is in no list.
    if (text && part !== '' && !text.parts.some(({ id }) => id === part)) {
      if (wordsOf(text, part) === '') chosen[side] = { ...chosen[side], part: '' };
      else select(side).append(new Option(part, part));
    }
    select(side).value = chosen[side].part;
  };

  const load = async (side: Side): Promise<void> => {
    const { id, part } = chosen[side];
    texts[side] = undefined;
    if (id === '') {
      pane(side).replaceChildren(
        element('p', 'muted', `${pane(side).getAttribute('aria-label') ?? ''}还没有选文献。`),
      );
      return;
    }
    pane(side).replaceChildren(element('p', 'muted', '正在取原文…'));
    try {
      const text = await fetchText(base, id);
      if (chosen[side].id !== id) return;
      if (!text) {
        pane(side).replaceChildren(element('p', '', `本库没有“${id}”这篇文献。请在上面另选一篇。`));
        return;
      }
      texts[side] = text;
      input(side).value = text.title;
      fillParts(side);
      draw();
      if (part !== '' && chosen[side].part === '') say(`这篇文献里没有“${part}”这一段，先显示全文。`);
    } catch {
      pane(side).replaceChildren(element('p', '', '没有取到原文，可能断了网。请稍后重新选一次。'));
    }
  };

  let titles: Promise<Map<string, string>> | undefined;
  /** The ids of all texts by title, fetched when a reader first chooses. */
  const fetchTitles = (): Promise<Map<string, string>> => {
    titles ??= fetch(`${base}compare/texts.json`).then(async (response) => {
      const all = (await response.json()) as { id: string; title: string }[];
      one('#compare-texts').replaceChildren(...all.map(({ title }) => new Option(title, title)));
      return new Map(all.map(({ id, title }) => [title, id]));
    });
    titles.catch(() => {
      titles = undefined;
    });
    return titles;
  };

  const choose = async (side: Side): Promise<void> => {
    const words = input(side).value.trim();
    if (words === '') return;
    try {
      const all = await fetchTitles();
      const matching = [...all.keys()].filter((title) => title.includes(words));
      const id = all.get(words) ?? (matching.length === 1 ? all.get(matching[0] ?? '') : undefined);
      if (id === undefined) {
        const several = `有 ${matching.length} 篇的标题里有“${words}”，请从列表里选一篇。`;
        say(matching.length > 1 ? several : `没有标题里有“${words}”的文献。`);
        return;
      }
      chosen[side] = { id, part: '' };
      writeAddress();
      say('');
      await load(side);
    } catch {
      say('没有读到文献的目录，可能断了网。请稍后再试。');
    }
  };

  for (const side of sides) {
    input(side).addEventListener('focus', () => void fetchTitles().catch(() => undefined), { once: true });
    input(side).addEventListener('change', () => void choose(side));
    select(side).addEventListener('change', () => {
      chosen[side] = { ...chosen[side], part: select(side).value };
      writeAddress();
      draw();
    });
  }
  one('form').addEventListener('submit', (event) => event.preventDefault());
  one('[data-swap]').addEventListener('click', () => {
    [chosen.a, chosen.b] = [chosen.b, chosen.a];
    [texts.a, texts.b] = [texts.b, texts.a];
    writeAddress();
    for (const side of sides) {
      input(side).value = texts[side]?.title ?? '';
      fillParts(side);
      if (!texts[side]) void load(side);
    }
    draw();
  });

  // Each pane follows the other by its share of the way; the one that is led must not lead back.
  let led: Side | undefined;
  for (const side of sides) {
    pane(side).addEventListener('scroll', () => {
      if (led === side) {
        led = undefined;
        return;
      }
      if (!one<HTMLInputElement>('[data-together]').checked) return;
      const other = side === 'a' ? 'b' : 'a';
      const room = (own: HTMLElement): number => Math.max(1, own.scrollHeight - own.clientHeight);
      const to = Math.round((pane(side).scrollTop / room(pane(side))) * room(pane(other)));
      if (Math.abs(pane(other).scrollTop - to) < 2) return;
      led = other;
      pane(other).scrollTop = to;
    });
  }

  root.hidden = false;
  for (const side of sides) void load(side);
}
