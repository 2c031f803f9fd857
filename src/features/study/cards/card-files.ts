import { createHash } from 'node:crypto';
import { buildDate } from '../../../model/analyses/build-date.ts';
import { derived } from '../../../config/derived.ts';
import type { KnowledgeModel } from '../../../model/knowledge-model.ts';
import { nameUuid } from '../../../exports/name-uuid.ts';
import { pathCards } from './path-cards.ts';
import { allCards } from './all-cards.ts';
import type { StudyCard } from './card.ts';
import type { CardFile, CardIndex, CardSet } from './index-file.ts';

/** Most cards that one file holds. */
export const cardsPerFile = 200;

/** The order in which new cards come: kinds and entries mixed, and the same in every build. */
const mixed = (cards: readonly StudyCard[]): StudyCard[] => {
  const place = (id: string): string => createHash('sha256').update(id).digest('hex');
  return cards
    .map((card) => ({ card, place: place(card.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ card }) => card);
};

/** A set of cards with the files that they are cut into. */
interface Deck {
  kind: 'topic' | 'document' | 'path';
  id: string;
  name: string;
  cards: readonly StudyCard[];
}

/** Name of a topic in addresses: ASCII, and the same in every build. */
const topicId = (topic: string): string => nameUuid(`topic ${topic}`).slice(0, 8);

function decksOf(model: KnowledgeModel): Deck[] {
  const cards = mixed(allCards(model));
  const byTopic = Map.groupBy(
    cards.flatMap((card) => card.topics.map((topic) => ({ topic, card }))),
    ({ topic }) => topic,
  );
  const byDocument = Map.groupBy(cards, ({ document }) => document);
  return [
    ...[...byTopic].map(([topic, list]): Deck => {
      return { kind: 'topic', id: topicId(topic), name: topic, cards: list.map(({ card }) => card) };
    }),
    ...model.content.paths
      .toSorted((a, b) => a.data.order - b.data.order)
      .map((path): Deck => {
        return { kind: 'path', id: path.id, name: path.data.title, cards: pathCards(model, path, cards) };
      }),
    ...[...byDocument].map(([id, list]): Deck => {
      return { kind: 'document', id, name: model.documents.get(id)?.data.title ?? id, cards: list };
    }),
  ];
}

const setOf = ({ id, name, cards }: Deck): CardSet => ({
  id,
  name,
  cards: cards.length,
  files: Math.ceil(cards.length / cardsPerFile),
});

/** Every file of cards by its path below /study-cards/; none grows with the library, the index of topics aside. */
export const cardFiles = derived((model: KnowledgeModel): ReadonlyMap<string, CardFile | CardIndex> => {
  const decks = decksOf(model);
  const cards = allCards(model);
  const sets = (kind: Deck['kind']): CardSet[] =>
    decks.filter((deck) => deck.kind === kind && deck.cards.length > 0).map(setOf);
  const stamps = cards.map(({ id, stamp }) => id + stamp).join('\n');
  const index: CardIndex = {
    built: buildDate(),
    stamp: createHash('sha256').update(stamps).digest('hex').slice(0, 8),
    cards: cards.length,
    topics: sets('topic').toSorted((a, b) => b.cards - a.cards || (a.id < b.id ? -1 : 1)),
    paths: sets('path'),
  };
  const files = new Map<string, CardFile | CardIndex>([['index.json', index]]);
  for (const deck of decks) {
    for (let from = 0; from < deck.cards.length; from += cardsPerFile) {
      const file: CardFile = { ...setOf(deck), list: deck.cards.slice(from, from + cardsPerFile) };
      files.set(`${deck.kind}/${deck.id}/${1 + from / cardsPerFile}.json`, file);
    }
  }
  return files;
});
