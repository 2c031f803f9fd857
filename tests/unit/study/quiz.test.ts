import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCards } from '../../../src/features/study/cards/all-cards.ts';
import { givesAway } from '../../../src/features/study/cards/gives-away.ts';
import { makeQuiz, mostQuestions } from '../../../src/features/study/quiz/make-quiz.ts';
import { questionTexts, writtenGap } from '../../../src/features/study/quiz/question-text.ts';
import { readQuizWish, writeQuizAddress } from '../../../src/features/study/quiz/quiz-address.ts';
import { statementOf } from '../../../src/features/study/quiz/statement.ts';
import { trayCards } from '../../../src/features/study/quiz/tray-cards.ts';
import { tableHead, tableRows } from '../../../src/features/study/quiz/question-table.ts';
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

  it('swaps a question for another of its form, and leaves all others as they are', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        (seed, swaps) => {
          const before = makeQuiz(cards, 12, seed);
          const after = makeQuiz(cards, 12, seed, swaps);
          expect(after.map(({ form }) => form)).toEqual(before.map(({ form }) => form));
          expect(new Set(after.map(({ card }) => card.id)).size).toBe(after.length);
          for (const [index, question] of after.entries()) {
            if (!swaps.includes(index + 1)) expect(question).toEqual(before[index]);
          }
        },
      ),
      { numRuns: 30 },
    );
    const ids = [[], [1], [1, 1], [1, 1, 1]].map((swaps) => makeQuiz(cards, 10, 'abc', swaps)[0]?.card.id);
    expect(new Set(ids).size).toBe(4);
  });

  it('balances what it asks about and how', () => {
    for (const seed of ['a', 'b', 'c']) {
      const questions = makeQuiz(cards, 20, seed);
      const share = (has: (question: (typeof questions)[number]) => boolean): number =>
        questions.filter(has).length / questions.length;
      for (const form of ['choice', 'judgement', 'blank', 'meaning'])
        expect(
          share((question) => question.form === form),
          form,
        ).toBeGreaterThan(0);
      expect(share(({ card }) => card.kind === 'name')).toBeLessThanOrEqual(0.4);
      expect(share(({ card }) => ['value', 'result'].includes(card.kind))).toBeGreaterThanOrEqual(0.2);
      const judged = questions.filter((question) => question.form === 'judgement');
      const right = judged.filter(({ card, shown }) => shown === card.answer).length;
      expect(Math.abs(judged.length - 2 * right)).toBeLessThanOrEqual(1);
    }
  });

  it('gives what there is where too much is asked, and nothing of nothing', () => {
    expect(makeQuiz(cards.slice(0, 8), 50, 'x').length).toBeLessThanOrEqual(8);
    expect(makeQuiz([], 10, 'x')).toEqual([]);
  });
});

describe('the sheets', () => {
  const questions = makeQuiz(cards, 20, 'abc');
  const texts = questionTexts(questions);
  const [asked, answered] = sheetTree(texts, { name: '全部', colophon: '卷号 abc' });
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

describe('a question in words', () => {
  const questions = makeQuiz(cards, 20, 'abc');

  it('is what a trainer made of it where it was changed, and says so beside the source', () => {
    const edit = { stem: `谁来${writtenGap}？`, options: [], answer: '自己' };
    const slot = questions.findIndex(({ form }) => form === 'blank') + 1;
    const texts = questionTexts(questions, new Map([[slot, edit]]));
    expect(texts[slot - 1]).toMatchObject({ ...edit, isEdited: true });
    expect(texts.filter(({ isEdited }) => isEdited)).toHaveLength(1);
    const [asked, answered] = sheetTree(texts, { name: '全部', colophon: '' });
    if (!asked || !answered) throw new Error('no sheets');
    expect(text(asked)).toContain('谁来');
    expect(text(answered)).toContain('本题文字由出卷人改过');
    expect(text(answered)).toContain(questions[slot - 1]?.card.sources[0]?.sentence);
  });

  it('is a row of the table that question banks import, with its answer, sentence and place', () => {
    expect(tableHead).toEqual(['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '出处']);
    const rows = tableRows(questionTexts(questions), (path) => `https://例.test${path}`);
    expect(rows).toHaveLength(questions.length);
    for (const [index, [form, stem, a, b, c, d, answer = '', why, where]] of rows.entries()) {
      const question = questions[index];
      if (!question) throw new Error('no question');
      const { card } = question;
      expect(why).toContain(card.sources[0]?.sentence);
      expect(where).toContain(`https://例.test${card.sources[0]?.url}`);
      if (question.form === 'choice') {
        expect(form).toBe('单选题');
        expect([a, b, c, d]['ABCD'.indexOf(answer)]).toBe(card.answer);
      } else expect([a, b, c, d].join('')).toBe('');
      if (question.form === 'judgement') expect(answer).toBe(question.shown === card.answer ? '对' : '错');
      if (question.form === 'blank') {
        expect(answer).toBe(card.answer);
        expect(stem).toContain('____');
      }
    }
  });
});

describe('the statement of a card', () => {
  const card = (before: string, after: string, answer = '三成') =>
    ({ prompt: [before, after] as const, answer, wrong: [] }) as unknown as Parameters<typeof statementOf>[0];

  it.each([
    ['我国超', '婴幼儿家庭有托育需求。', '我国超三成婴幼儿家庭有托育需求。'],
    ['如，嘉兴市有', '家庭有需求。', '嘉兴市有三成家庭有需求。'],
    ['如果有', '家庭有需求。', '如果有三成家庭有需求。'],
    ['全市有', `家庭有需求，${'又'.repeat(80)}。`, '全市有三成家庭有需求……'],
    // Not inside a quotation.
    ['全市有', `家庭有需求，“甲，乙${'又'.repeat(80)}”。`, '全市有三成家庭有需求……'],
  ])('%s is said as far as it fits', (before, after, said) => {
    expect(statementOf(card(before, after))?.join('三成')).toBe(said);
  });

  it.each([
    ['这是', '家庭的需求。'],
    ['其中', '家庭有需求。'],
    ['二是', '家庭有需求。'],
    ['按上述办法，', '家庭有需求。'],
    ['《通知》提出，', '家庭有需求。'],
    ['主要目标是：', '家庭有需求。'],
    [`${'又'.repeat(79)}`, '家庭有需求。'],
  ])('%s is not said at all', (before, after) => {
    expect(statementOf(card(before, after))).toBeUndefined();
  });
});

describe('the cards of a tray', () => {
  it('are those of its entries and passages', () => {
    const [first] = cards.filter(({ kind }) => kind === 'value');
    if (!first) throw new Error('no card');
    const entry = first.entry.url.slice(1, -1);
    const [page = '', part = ''] = (first.sources[0]?.url ?? '').split('#');
    const passage = `${page.slice(1, -1)}#${part}`;
    for (const ref of [entry, passage, passage.replace(/-p\d+$/, '')]) {
      const found = trayCards(cards, [ref]);
      expect(found, ref).toContain(first);
      expect(found.length, ref).toBeLessThan(cards.length / 2);
    }
    expect(trayCards(cards, ['glossary/not-there'])).toEqual([]);
    expect(trayCards(cards, [])).toEqual([]);
  });
});

describe('the address of a quiz', () => {
  it('brings the same wish back', () => {
    const edit = { stem: '甲=1&乙\u3000？', options: ['子', '丑', '寅'], answer: 'B' };
    const wish = {
      count: 12,
      seed: '卷 一&n=3',
      stamp: '01234567',
      swaps: [3, 3, 12],
      out: [1],
      edits: new Map([[2, edit]]),
    };
    expect(readQuizWish(writeQuizAddress('?topic=abc', wish))).toEqual(wish);
    expect(writeQuizAddress('?topic=abc', wish)).toMatch(/^\?topic=abc&/);
  });

  it('is made possible, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (n, seed) => {
        const hostile = { n, seed, v: seed, swap: seed, out: n, [`edit${n}`]: seed, edit3: seed };
        const wish = readQuizWish(`?${new URLSearchParams(hostile).toString()}`);
        for (const slot of [...wish.swaps, ...wish.out, ...wish.edits.keys()]) {
          expect(slot).toBeGreaterThanOrEqual(1);
          expect(slot).toBeLessThanOrEqual(mostQuestions);
        }
        expect(wish.count).toBeGreaterThanOrEqual(1);
        expect(wish.count).toBeLessThanOrEqual(mostQuestions);
        expect([...wish.seed].length).toBeLessThanOrEqual(40);
        expect(wish.stamp).toMatch(/^([0-9a-f]{8})?$/);
      }),
    );
  });
});
