import type { StudyCard } from '../cards/card.ts';
import type { CardIndex } from '../cards/index-file.ts';
import { element } from '../../../ui/browser/element.ts';
import { partsOf, type PartFinder } from '../../../ui/browser/parts-of.ts';
import { Notices } from '../../tray/browser/notices.ts';
import { fillDocuments, fillSets, type OfferedTray } from './deck-choice.ts';
import { readChoice } from './choice-address.ts';
import { DeckReader, type Choice } from './deck-reader.ts';

/** What a page of cards stands on: its parts, and the cards that can be chosen. */
export interface Deck {
  base: string;
  one: PartFinder;
  notices: Notices;
  reader: DeckReader;
  index: CardIndex;
  sets: HTMLSelectElement;
  documents: HTMLSelectElement;
  /** The choice that the address of the page names. */
  wanted: Choice;
  /** Offers the sets with the chosen one among them, and the documents that its cards are from. */
  offer: (choice: Choice, name: string, cards: readonly StudyCard[]) => void;
  /** Shows the page, which is hidden until all of it is drawn: nothing moves then. */
  show: () => void;
  /** Says that cards could not be fetched, with a way to try again. */
  sayLost: (again: () => void) => void;
}

/**
 * Opens the cards for the page in `root`; where they cannot be fetched, says so, adds `comfort` and returns undefined.
 * `tray` can be chosen beside the sets.
 */
export async function openDeck(
  root: HTMLElement,
  { comfort = '', tray }: { comfort?: string; tray?: OfferedTray } = {},
): Promise<Deck | undefined> {
  const base = root.dataset['base'] ?? '/';
  const one = partsOf(root);
  const notices = new Notices(one('notices'));
  const reader = new DeckReader(base);
  const waiting = element('p', 'muted', '正在取题……');
  root.before(waiting);
  const show = (): void => {
    waiting.remove();
    root.hidden = false;
  };
  const sayLost = (act: () => void): void =>
    notices.show('loading', `题目没有取到，可能是网络断了。${comfort}`, [{ words: '再试一次', act }]);
  const index = await reader.index().catch(() => undefined);
  if (!index) {
    one('choice').hidden = true;
    sayLost(() => location.reload());
    show();
    return undefined;
  }
  const sets = one<HTMLSelectElement>('sets');
  const documents = one<HTMLSelectElement>('documents');
  const offer = (choice: Choice, name: string, cards: readonly StudyCard[]): void => {
    fillSets(sets, index, choice, name, tray);
    fillDocuments(documents, cards);
    documents.closest('label')?.toggleAttribute('hidden', choice.kind === 'document');
  };
  const wanted = readChoice(location.search, tray === undefined ? '' : location.hash);
  return { base, one, notices, reader, index, sets, documents, wanted, offer, show, sayLost };
}
