import type { StudyCard } from '../cards/card.ts';
import type { CardIndex, CardSet } from '../cards/index-file.ts';
import { element } from '../../../ui/browser/element.ts';
import type { Choice } from './deck-reader.ts';

const option = (value: string, words: string): HTMLOptionElement => element('option', { value }, words);

const valueOf = (choice: Choice): string => ('id' in choice ? `${choice.kind} ${choice.id}` : choice.kind);

/** The tray that can be chosen: what it is called, and the code of its address. */
export interface OfferedTray {
  name: string;
  code: string;
}

/** The choice that an option of the list stands for. */
export function choiceOf(value: string, tray?: OfferedTray): Choice {
  const [kind = '', id = ''] = value.split(' ');
  if (kind === 'tray' && tray) return { kind, code: tray.code };
  return kind === 'topic' || kind === 'path' || kind === 'document' ? { kind, id } : { kind: 'all' };
}

/** Fills the list of sets, the chosen one among them even where it is a document, which the list does not hold. */
export function fillSets(
  select: HTMLSelectElement,
  index: CardIndex,
  choice: Choice,
  name: string,
  tray?: OfferedTray,
): void {
  const group = (words: string, kind: string, sets: readonly CardSet[]): HTMLElement[] => {
    if (sets.length === 0) return [];
    const options = sets.map(({ id, name: own, cards }) => option(`${kind} ${id}`, `${own}（${cards}）`));
    return [element('optgroup', { label: words }, ...options)];
  };
  const own = choice.kind === 'document' ? [option(valueOf(choice), `《${name}》`)] : [];
  select.replaceChildren(
    option('all', `全部（${index.cards}）`),
    ...(tray ? [option('tray', tray.name === '备课篮' ? tray.name : `备课篮：${tray.name}`)] : []),
    ...own,
    ...group('按专题', 'topic', index.topics),
    ...group('按学习路径', 'path', index.paths),
  );
  select.value = valueOf(choice);
}

/** Fills the list of the documents that a set's cards are from. */
export function fillDocuments(select: HTMLSelectElement, cards: readonly StudyCard[]): void {
  const counts = new Map<string, { title: string; count: number }>();
  for (const { document, sources } of cards) {
    const before = counts.get(document) ?? { title: sources[0]?.document ?? document, count: 0 };
    counts.set(document, { ...before, count: before.count + 1 });
  }
  select.replaceChildren(
    option('', '其中全部文献'),
    ...[...counts].map(([id, { title, count }]) => option(id, `《${title}》（${count}）`)),
  );
}
