import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCards } from '../../../src/features/study/cards/all-cards.ts';
import { givesAway } from '../../../src/features/study/cards/gives-away.ts';
import { makeQuiz, mostQuestions } from '../../../src/features/study/quiz/make-quiz.ts';
import { readQuizWish, writeQuizAddress } from '../../../src/features/study/quiz/quiz-address.ts';
import { sheetTree, type SheetNode } from '../../../src/features/study/quiz/sheet-tree.ts';
import { fixtureModel } from '../../fixture-library.ts';

const cards = allCards(fixtureModel());
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const text = (node: SheetNode | string): string =>
  typeof node === 'string' ? node : node.children.map(text).join('');

describe('a quiz', () => {
  it('is the same for the same seed, in whatever order the cards come, and another for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(makeQuiz(cards.toReversed(), 10, seed)).toEqual(makeQuiz(cards, 10, seed));
      }),
      { numRuns: 20 },
    );
    const sheets = new Set(['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(makeQuiz(cards, 10, seed))));
    expect(sheets.size).toBe(4);
  });

  it('has one right answer to each choice, and judgements that are true or false by the source', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const questions = makeQuiz(cards, 20, seed);
        expect(questions).toHaveLength(20);
        for (const question of questions) {
          const { card } = question;
          if (question.form === 'choice') {
            expect(question.options.filter((option) => option === card.answer)).toHaveLength(1);
            expect(new Set(question.options).size).toBe(question.options.length);
            for (const option of question.options) {
              expect(option === card.answer || card.wrong.includes(option)).toBe(true);
            }
          }
          if (question.form === 'judgement') {
            const said = card.prompt.join(question.shown);
            expect(said === card.sources[0]?.sentence).toBe(question.shown === card.answer);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks no sentence twice, and no question tells the number, day or place that another asks', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const questions = makeQuiz(cards, mostQuestions, seed);
        const sentences = questions.map(({ card }) => card.sources[0]?.sentence);
        expect(new Set(sentences).size).toBe(sentences.length);
        for (const { card } of questions) {
          if (!['value', 'result', 'due', 'place'].includes(card.kind)) continue;
          for (const other of questions) {
            expect(givesAway(other.card.prompt.join('＿'), card.answer), `${card.id} ${other.card.id}`).toBe(
              false,
            );
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives what there is where too much is asked, and nothing of nothing', () => {
    expect(makeQuiz(cards.slice(0, 8), 50, 'x').length).toBeLessThanOrEqual(8);
    expect(makeQuiz([], 10, 'x')).toEqual([]);
  });
});

describe('the sheets', () => {
  const questions = makeQuiz(cards, 20, 'abc');
  const [asked, answered] = sheetTree(questions, { name: '全部', colophon: '卷号 abc' });
  if (!asked || !answered) throw new Error('no sheets');

  it('number the questions through, and the answers alike', () => {
    for (const sheet of [asked, answered]) {
      const lists = sheet.children.filter(
        (node): node is SheetNode => typeof node !== 'string' && node.tag === 'ol',
      );
      let next = 1;
      for (const list of lists) {
        expect(list.start).toBe(next);
        next += list.children.length;
      }
      expect(next).toBe(questions.length + 1);
    }
  });

  it('answer with the whole sentence and its place', () => {
    const words = text(answered);
    for (const { card } of questions) {
      expect(words).toContain(card.sources[0]?.sentence);
      expect(words).toContain(card.sources[0]?.place);
    }
  });
});

describe('the address of a quiz', () => {
  it('brings the same wish back', () => {
    const wish = { count: 12, seed: '卷 一&n=3', stamp: '01234567' };
    expect(readQuizWish(writeQuizAddress('?topic=abc', wish))).toEqual(wish);
    expect(writeQuizAddress('?topic=abc', wish)).toMatch(/^\?topic=abc&/);
  });

  it('is made possible, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (n, seed) => {
        const wish = readQuizWish(`?${new URLSearchParams({ n, seed, v: seed }).toString()}`);
        expect(wish.count).toBeGreaterThanOrEqual(1);
        expect(wish.count).toBeLessThanOrEqual(mostQuestions);
        expect([...wish.seed].length).toBeLessThanOrEqual(40);
        expect(wish.stamp).toMatch(/^([0-9a-f]{8})?$/);
      }),
    );
  });
});
