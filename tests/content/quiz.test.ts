import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { allCards } from '../../src/features/study/cards/all-cards.ts';
import { termGroup } from '../../src/features/study/cards/term-group.ts';
import { formsOf, makeQuiz } from '../../src/features/study/quiz/make-quiz.ts';
import { statementOf } from '../../src/features/study/quiz/statement.ts';

const model = buildModel(loadContent('content'));
const cards = allCards(model);

/** Every question that the library can give: each card in each of its forms, with each of its answers. */
const statements = cards.flatMap((card) => {
  const statement = statementOf(card);
  if (!statement) return [];
  const shown = [card.answer, ...(formsOf(card).includes('judgement') ? card.wrong : [])];
  return shown.map((answer) => ({ card, statement, answer, said: statement.join(answer) }));
});

/** A number with its unit: 1100亿元 → 1100 and 亿元. */
const parted = (words: string): [number, string] => {
  const [, figure = '', unit = ''] = /^([\d.]+|[一两三四五六七八九十])(.*)$/u.exec(words) ?? [];
  const value = '一二三四五六七八九十'.indexOf(figure.replace('两', '二')) + 1;
  return [value > 0 && !/\d/.test(figure) ? value : Number(figure), unit];
};

describe('every question of the library', () => {
  it('is there, of every family', () => {
    expect(new Set(statements.map(({ card }) => card.id)).size).toBeGreaterThan(50);
    const kinds = new Set(statements.map(({ card }) => card.kind));
    for (const kind of ['name', 'value', 'due', 'place'] as const) expect(kinds).toContain(kind);
  });

  it('is no longer than 80 characters, whatever answer stands in it', () => {
    expect(statements.filter(({ said }) => said.length > 80).map(({ said }) => said)).toEqual([]);
  });

  it('can be read without what stands around it', () => {
    const leaning =
      /^(?:如[，\p{Script=Han}]|例如|比如|这|此|其|该|上述|因此|但|同时|另外|[一二三]是|他|她|它)|上述|前述|《(?:通知|意见|规划)》/u;
    const allowed = /^如果/u;
    const found = statements.filter(({ said }) => leaning.test(said) && !allowed.test(said));
    expect(found.map(({ said }) => said)).toEqual([]);
  });

  it('has no blank that asks for nothing', () => {
    const empty = /^(?:全国|我国|各地|当地|本地|城市|农村|乡村|城乡|社会|国家|全省|全市|全县|全区)$/u;
    expect(cards.filter(({ answer }) => empty.test(answer)).map(({ id }) => id)).toEqual([]);
  });

  it('prints its sentence letter for letter, as far as it goes', () => {
    for (const { card, statement } of statements) {
      const said = statement.join(card.answer).replace(/……$/u, '');
      expect(card.sources[0]?.sentence, card.id).toContain(said);
    }
  });

  it('has wrong answers of the same kind: numbers of one unit and size, terms of one group', () => {
    for (const { kind, id, answer, wrong } of cards) {
      if (kind === 'value' || kind === 'result') {
        const [value, unit] = parted(answer);
        for (const words of wrong) {
          const [other, otherUnit] = parted(words);
          expect(otherUnit, `${id}: ${words}`).toBe(unit);
          const times = Math.max(other / value, value / other);
          // Of one, two or three the next numbers are further off, and none of them is absurd.
          expect(times < 2.5 || (value < 5 && other < 10), `${id}: ${words}`).toBe(true);
        }
      }
      if (kind === 'name') {
        expect(wrong.filter((words) => termGroup(words) !== termGroup(answer)), id).toEqual([]);
      }
    }
  });

  it('explains a term by a definition of the documents alone', () => {
    for (const { id, sources } of cards.filter(({ kind }) => kind === 'meaning')) {
      const term = model.entry('glossary', id.replace(/^glossary\/|~.*$/g, ''));
      const quotes = term?.data.definitions.map(({ quote }) => quote);
      expect(sources.map(({ sentence }) => sentence), id).toEqual(quotes);
    }
  });

  it('comes in quizzes that ask about more than terms', () => {
    for (const seed of ['甲', '乙', '丙', '丁']) {
      const questions = makeQuiz(cards, 10, seed);
      expect(questions).toHaveLength(10);
      expect(new Set(questions.map(({ form }) => form)).size, seed).toBe(4);
      expect(questions.filter(({ card }) => card.kind === 'name').length, seed).toBeLessThanOrEqual(4);
      expect(questions.filter(({ card }) => card.kind === 'value').length, seed).toBeGreaterThanOrEqual(2);
    }
  });
});
