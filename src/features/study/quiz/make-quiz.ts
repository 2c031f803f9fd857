import type { CardKind, StudyCard } from '../cards/card.ts';
import { givesAway } from '../cards/gives-away.ts';
import { seededRandom, seedOf, shuffled } from './seeded.ts';
import { statementOf } from './statement.ts';

/** Forms in the order in which they stand on the sheet. */
export const forms = ['choice', 'judgement', 'blank', 'meaning'] as const;
export type Form = (typeof forms)[number];

/** A question of a quiz: one of several answers, right or wrong, a blank to be filled, or a term to be explained. */
export type Question = { card: StudyCard; statement: readonly [string, string] } & (
  | { form: 'choice'; options: readonly string[] }
  | { form: 'judgement'; shown: string }
  | { form: 'blank' }
  | { form: 'meaning' }
);

/** Most options of a choice, the right one among them, and the fewest that make one. */
const mostOptions = 4;
const fewestOptions = 3;

/** Most questions of one quiz. */
export const mostQuestions = 50;

/** Shares of the forms among the questions that can have any. */
const shares = { choice: 0.4, judgement: 0.3 } as const;

/** Most characters of a definition that can be asked for by heart. */
const longestDefinition = 160;

/** What the kinds of cards are about, so that no sheet asks for terms alone. */
const families: Readonly<Record<CardKind, string>> = {
  meaning: 'meaning',
  name: 'name',
  value: 'number',
  result: 'number',
  due: 'due',
  scope: 'who',
  place: 'who',
  model: 'who',
  lead: 'who',
};

/** Kinds whose answers are so particular that another question's sentence may tell them. */
const particular = new Set<CardKind>(['value', 'result', 'due', 'place', 'model', 'lead']);

/** Whether two questions would help each other: they are on one sentence, or the one prints what the other asks. */
function helpEachOther(one: StudyCard, other: StudyCard): boolean {
  if (one.sources[0]?.sentence === other.sources[0]?.sentence) return true;
  if (one.entry.url === other.entry.url && [one.kind, other.kind].includes('meaning')) return true;
  const tells = (teller: StudyCard, asker: StudyCard): boolean =>
    particular.has(asker.kind) && givesAway(teller.prompt.join('＿'), asker.answer);
  return tells(one, other) || tells(other, one);
}

/** What a sheet prints of a card; undefined where it is not fit for a class. */
function printed(card: StudyCard): readonly [string, string] | undefined {
  if (card.kind !== 'meaning') return statementOf(card);
  const [term] = card.prompt;
  return (card.sources[0]?.sentence.length ?? 0) > longestDefinition ? undefined : [term, ''];
}

/** The forms that a card can have. */
export function formsOf({ kind, wrong }: StudyCard): readonly Form[] {
  if (kind === 'meaning') return ['meaning'];
  return [
    ...(wrong.length + 1 >= fewestOptions ? (['choice'] as const) : []),
    ...(wrong.length > 0 ? (['judgement'] as const) : []),
    'blank',
  ];
}

/** The cards in an order in which what they are about takes turns. */
function mixed(cards: readonly StudyCard[], random: () => number): StudyCard[] {
  const groups = [...Map.groupBy(shuffled(cards, random), ({ kind }) => families[kind]).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const turns = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) =>
    groups.flatMap((group) => group.slice(turn, turn + 1)),
  ).flat();
}

/** A form for each card: those that can have only one first, then choices and judgements up to their shares. */
function formed(cards: readonly StudyCard[]): { card: StudyCard; form: Form }[] {
  const taken = new Map<Form, number>();
  const free = cards.filter(({ kind }) => kind !== 'meaning').length;
  const room = (form: Form): boolean =>
    form === 'blank' || form === 'meaning' || (taken.get(form) ?? 0) < Math.round(free * shares[form]);
  return cards
    .toSorted((a, b) => formsOf(a).length - formsOf(b).length)
    .map((card) => {
      const form = formsOf(card).find(room) ?? 'blank';
      taken.set(form, (taken.get(form) ?? 0) + 1);
      return { card, form };
    });
}

function question(card: StudyCard, form: Form, isTrue: boolean, seed: string): Question {
  const statement = printed(card) ?? ['', ''];
  const random = seededRandom(seedOf(`${seed} ${card.id}`));
  const wrong = shuffled(card.wrong, random);
  if (form === 'choice') {
    const options = shuffled([card.answer, ...wrong.slice(0, mostOptions - 1)], random);
    return { form, card, statement, options };
  }
  if (form === 'judgement') {
    return { form, card, statement, shown: isTrue ? card.answer : (wrong[0] ?? card.answer) };
  }
  return { form, card, statement };
}

/**
 * A quiz of so many questions, the same for the same cards, number and seed; fewer where the cards do not give so many
 * that leave each other's answers open. In the order of the sheet: choices, judgements, blanks, terms. `swaps` are places
 * on the sheet, from 1, whose question gives way to another of its form, one after the other; a place that has no other
 * keeps its question.
 */
export function makeQuiz(
  cards: readonly StudyCard[],
  count: number,
  seed: string,
  swaps: readonly number[] = [],
): Question[] {
  const random = seededRandom(seedOf(`${count} ${seed}`));
  const fit = cards.filter((card) => printed(card) !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pool = mixed(fit, random);
  const chosen: StudyCard[] = [];
  for (const card of pool) {
    if (chosen.length >= Math.min(count, mostQuestions)) break;
    if (!chosen.some((other) => helpEachOther(card, other))) chosen.push(card);
  }
  const places = formed(chosen).toSorted((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form));
  const shown = new Set(chosen);
  for (const swap of swaps) {
    const place = places[swap - 1];
    if (!place) continue;
    const others = places.filter((other) => other !== place).map(({ card }) => card);
    const fits = (card: StudyCard): boolean =>
      !shown.has(card) &&
      formsOf(card).includes(place.form) &&
      !others.some((other) => helpEachOther(card, other));
    const family = families[place.card.kind];
    const next = pool.find((card) => families[card.kind] === family && fits(card)) ?? pool.find(fits);
    if (!next) continue;
    place.card = next;
    shown.add(next);
  }
  // Every second judgement is true; a first true or false one is left to chance.
  const parity = Math.floor(random() * 2);
  return places.map(({ card, form }, index) => question(card, form, index % 2 === parity, seed));
}
