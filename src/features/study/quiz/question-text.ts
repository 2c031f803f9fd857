import type { CardSource } from '../cards/card.ts';
import type { Form, Question } from './make-quiz.ts';

/** Where the reader is to write, as it stands in the words of a question. */
export const writtenGap = '＿＿＿＿';

/** What a trainer may change of a question. */
export interface QuestionWords {
  /** The question, with `writtenGap` where there is something to fill in. */
  stem: string;
  /** Of a choice, without their letters. */
  options: readonly string[];
  /** A letter, 对 or 错, or the words themselves. */
  answer: string;
}

/** A question in words, the same for the sheet, the table and the trainer's hand. */
export interface QuestionText extends QuestionWords {
  /** Its place in the quiz as it was made, from 1: whatever is swapped or left out, it stays. */
  slot: number;
  form: Form;
  /** The work that the sentence is from; absent where its name would give the answer away. */
  context?: string;
  /** Whether a trainer has changed its words. */
  isEdited: boolean;
  /** What a wrong statement should say. */
  correction: string;
  sources: readonly CardSource[];
  /** The sentence as it is printed, in what stands before, in and after the blank; none of a term. */
  sentence: readonly [string, string, string] | undefined;
}

/** Chinese names of the forms. */
export const formNames: Readonly<Record<Form, string>> = {
  choice: '选择题',
  judgement: '判断题',
  blank: '填空题',
  meaning: '名词解释',
};

const letters = 'ABCD';

function wordsOf(question: Question): QuestionWords & { correction: string } {
  const { card, statement } = question;
  const [before, after] = statement;
  const blanked = before + writtenGap + after;
  const plain = { options: [], correction: '' };
  if (question.form === 'meaning') {
    return { ...plain, stem: before, answer: card.sources.map(({ sentence }) => sentence).join('\n') };
  }
  if (question.form === 'blank') return { ...plain, stem: blanked, answer: card.answer };
  if (question.form === 'choice') {
    const { options } = question;
    return { ...plain, stem: blanked, options, answer: letters.charAt(options.indexOf(card.answer)) };
  }
  const isTrue = question.shown === card.answer;
  return {
    ...plain,
    stem: before + question.shown + after,
    answer: isTrue ? '对' : '错',
    correction: isTrue ? '' : `“${question.shown}”原文作“${card.answer}”`,
  };
}

/** A quiz in words; `edits` are a trainer's own, by slot. */
export function questionTexts(
  questions: readonly Question[],
  edits: ReadonlyMap<number, QuestionWords> = new Map(),
): QuestionText[] {
  return questions.map((question, index): QuestionText => {
    const { context, sources, prompt, answer } = question.card;
    const [before, after] = prompt;
    const edit = edits.get(index + 1);
    const words = { ...wordsOf(question), ...(edit && { ...edit, correction: '' }) };
    return {
      ...words,
      slot: index + 1,
      form: question.form,
      ...(context !== undefined && question.form !== 'meaning' && { context }),
      isEdited: edit !== undefined,
      sources,
      sentence: after === undefined ? undefined : [before, answer, after],
    };
  });
}

/** The letter of an option. */
export const optionLetter = (index: number): string => letters.charAt(index);

/** The words of an answer: of a choice the option with its letter. */
export function answerWords({ form, options, answer, correction }: QuestionText): string {
  const option = form === 'choice' ? options[letters.indexOf(answer.charAt(0))] : undefined;
  if (option !== undefined) return `${answer}．${option}`;
  return correction === '' ? answer : `${answer}，${correction}`;
}
