import type { StudyCard } from '../cards/card.ts';
import { givesAway } from '../cards/gives-away.ts';
import { seededRandom, seedOf, shuffled } from './seeded.ts';

/** A question of a quiz: one of several answers, right or wrong, or a blank to be filled. */
export type Question =
  | { form: 'choice'; card: StudyCard; options: readonly string[] }
  | { form: 'judgement'; card: StudyCard; shown: string }
  | { form: 'blank'; card: StudyCard };

/** Forms in the order in which they stand on the sheet. */
export const forms = ['choice', 'judgement', 'blank'] as const;

/** Most options of a choice, the right one among them, and the fewest that make one. */
const mostOptions = 4;
const fewestOptions = 3;

/** Most questions of one quiz. */
export const mostQuestions = 50;

/** Kinds whose answers are so particular that another question's sentence may tell them. */
const particular = new Set(['value', 'result', 'due', 'place', 'model', 'lead']);

/** Whether two questions would help each other: they are on one sentence, or the one prints what the other asks. */
function helpEachOther(one: StudyCard, other: StudyCard): boolean {
  if (one.sources[0]?.sentence === other.sources[0]?.sentence) return true;
  const tells = (teller: StudyCard, asker: StudyCard): boolean =>
    particular.has(asker.kind) && givesAway(teller.prompt.join('＿'), asker.answer);
  return tells(one, other) || tells(other, one);
}

function questionOf(card: StudyCard, random: () => number): Question {
  const wrong = shuffled(card.wrong, random);
  const chance = random();
  const isTrue = random() < 0.5;
  const [first] = wrong;
  if (wrong.length + 1 >= fewestOptions && chance < 0.6) {
    return {
      form: 'choice',
      card,
      options: shuffled([card.answer, ...wrong.slice(0, mostOptions - 1)], random),
    };
  }
  if (first !== undefined && chance < 0.8) {
    return { form: 'judgement', card, shown: isTrue ? card.answer : first };
  }
  return { form: 'blank', card };
}

/**
 * A quiz of so many questions, the same for the same cards, number and seed; fewer where the cards do not give so many
 * that leave each other's answers open. In the order of the sheet: choices, judgements, blanks.
 */
export function makeQuiz(cards: readonly StudyCard[], count: number, seed: string): Question[] {
  const random = seededRandom(seedOf(`${count} ${seed}`));
  const asked = cards.filter(({ prompt }) => prompt.length === 2).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const chosen: StudyCard[] = [];
  for (const card of shuffled(asked, random)) {
    if (chosen.length >= Math.min(count, mostQuestions)) break;
    if (!chosen.some((other) => helpEachOther(card, other))) chosen.push(card);
  }
  const questions = chosen.map((card) => questionOf(card, random));
  return forms.flatMap((form) => questions.filter((question) => question.form === form));
}
