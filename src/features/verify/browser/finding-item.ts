import { originWords, placeWords } from '../../../citations/plain-words.ts';
import type { Finding } from '../check-passage.ts';
import { verdictNames } from '../check-text.ts';
import { differenceWords, type Difference } from '../differences.ts';
import { element } from '../../../ui/browser/element.ts';
import { kindNames } from '../../search/browser/kind-names.ts';
import { placeAddress, type PlaceCitation } from './cite-place.ts';

/** Differences that are told in words too; more would say less. */
const toldDifferences = 12;
/** Characters from which a reading is folded, where nothing in it differs. */
const foldedFrom = 400;

function reading(list: readonly Difference[]): HTMLElement {
  const block = element('blockquote', 'finding-reading passage of-text');
  for (const { kind, text } of list) {
    if (kind === 'same') block.append(text);
    else {
      const spoken = element('span', { class: 'sr-only' }, kind === 'extra' ? '［多出］' : '［原文有］');
      block.append(element(kind === 'extra' ? 'del' : 'ins', {}, spoken, text));
    }
  }
  return block;
}

function source(
  { place }: Finding,
  { href, citation }: PlaceCitation,
  base: string,
): HTMLElement | undefined {
  if (!place) return undefined;
  const [passage] = citation?.passages ?? [];
  const isDocument = place.kind === 'document';
  if (!isDocument || !passage) {
    const words = isDocument ? `《${place.title}》` : `${kindNames[place.kind]}“${place.title}”`;
    return element(
      'p',
      'finding-source note below-little',
      '见于',
      element('a', { href }, words),
      isDocument ? '（出处资料没有取到）' : '，是本库条目里的话，文献原文里没有',
    );
  }
  const { before, after } = originWords(passage);
  const { later, work } = passage;
  const last = later?.url ?? (work.last === undefined ? undefined : `${base}${work.last}/`);
  return element(
    'p',
    'finding-source note below-little',
    before,
    element('a', { href }, placeWords(passage)),
    `${after}。`,
    ...(last === undefined ? [] : [element('a', { class: 'finding-last', href: last }, '看最后的文本')]),
  );
}

function others({ others: list, otherCount }: Finding, base: string): HTMLElement | undefined {
  if (otherCount < 1) return undefined;
  const links = list.flatMap((place, index) => [
    ...(index > 0 ? ['、'] : []),
    element('a', { href: placeAddress(base, place) }, place.title),
  ]);
  const rest = otherCount > list.length ? ` 等 ${otherCount} 篇` : '';
  return element('p', 'finding-others note below-little', '又见于：', ...links, rest);
}

function differenceLine({ verdict, differences }: Finding): string {
  if (verdict === 'absent') return '本库收录的文献里没有这些字，也没有相近的。';
  if (verdict === 'exact') return '';
  const words = differenceWords(differences);
  const more = words.length > toldDifferences ? `；其余 ${words.length - toldDifferences} 处见上` : '';
  return `差 ${words.length} 处：${words.slice(0, toldDifferences).join('；')}${more}。`;
}

/** Of what the library states the numbers that differ. */
function elsewhere({ numbers }: Finding, base: string): HTMLElement | undefined {
  if (numbers.length === 0) return undefined;
  const told = numbers.flatMap(({ number, entries }) => [
    `本库中“${number}”说的是`,
    ...entries.flatMap(({ url, title }, index) => [
      index > 0 ? '、' : '',
      element('a', { href: `${base}${url.replace(/^\//, '')}` }, title),
    ]),
    '。',
  ]);
  return element('p', { class: 'finding-numbers' }, ...told);
}

export interface FindingOptions {
  base: string;
  /** Opens the menu with every form of the citation. */
  onCite: (button: HTMLElement) => void;
}

/** One finding: its result, the words with their differences, and where they are. */
export function findingItem(
  finding: Finding,
  cited: PlaceCitation | undefined,
  { base, onCite }: FindingOptions,
): HTMLLIElement {
  const { passage, verdict, differences } = finding;
  const block = reading(verdict === 'absent' ? [{ kind: 'same', text: passage.text }] : differences);
  const isFolded = verdict !== 'near' && passage.text.length > foldedFrom;
  block.classList.toggle('few-lines', isFolded);
  const told = differenceLine(finding);
  const item = element(
    'li',
    { 'data-verdict': verdict, 'data-quoted': passage.quoted },
    element(
      'p',
      'finding-verdict in-line note below-little',
      element('b', {}, verdictNames[verdict]),
      passage.quoted ? '引文' : '未加引号',
    ),
    block,
    told === '' ? undefined : element('p', 'finding-differences below-little', told),
    elsewhere(finding, base),
    cited && source(finding, cited, base),
    others(finding, base),
  );
  if (cited?.citation) {
    const button = element(
      'button',
      { type: 'button', class: 'finding-cite below-little no-print' },
      '引用原文',
    );
    button.addEventListener('click', () => onCite(button));
    item.append(button);
  }
  return item;
}
