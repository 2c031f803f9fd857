import type { CardSource } from '../cards/card.ts';
import { forms, type Form } from './make-quiz.ts';
import { answerWords, formNames, optionLetter, writtenGap, type QuestionText } from './question-text.ts';

/** An element of a sheet, drawn as HTML in the build and as DOM in the browser. */
export interface SheetNode {
  tag: 'section' | 'h2' | 'h3' | 'p' | 'ol' | 'ul' | 'li' | 'span' | 'strong' | 'a' | 'div';
  class?: string;
  /** Of a link: address below the site's base, with a slash before it. */
  path?: string;
  /** Of a list: its first number. */
  start?: number;
  /** Of a question: its place in the quiz as it was made. */
  slot?: number;
  children: readonly (SheetNode | string)[];
}

/** What stands over and under the questions. */
export interface SheetFrame {
  /** What the questions are about: a topic, a document, all. */
  name: string;
  /** One line at the foot: where the sheet can be had again. */
  colophon: string;
}

const formTasks: Readonly<Record<Form, string>> = {
  choice: '每题只有一个选项与原文一致。',
  judgement: '与原文一致的写“对”，不一致的写“错”。',
  blank: '照原文填写，数字连同单位。',
  meaning: '照文献的说明写出它是什么。',
};
const ordinals = ['一', '二', '三', '四'];
/** Lines to write on under a term. */
const writingLines = 3;

type Child = SheetNode | string;
const node = (tag: SheetNode['tag'], className: string, ...children: Child[]): SheetNode => ({
  tag,
  ...(className !== '' && { class: className }),
  children,
});

/** A fifth of a line, about five characters: no-break spaces, so that the mark after a gap never begins a line. */
const stretch = '\u00A0'.repeat(20);

/** A gap to write in: `stretches` long, and cut between lines only where one stretch ends. */
const gap = (stretches: number): SheetNode =>
  node(
    'span',
    'blank',
    node('span', 'sr-only', '（空处）'),
    Array.from({ length: stretches }, () => stretch).join('\u200B'),
  );

/** Stretches for words of so many characters, in three steps that do not tell the length. */
const stretchesFor = (length: number): number => (length <= 5 ? 2 : length <= 12 ? 4 : 6);

/** The words of a question, with lines where it is filled in: short in a choice, which is answered by its letter. */
function stemChildren({ stem, form, answer }: QuestionText): Child[] {
  const stretches = form === 'choice' ? 1 : stretchesFor(answer.length);
  return stem
    .split(writtenGap)
    .flatMap((words, index): Child[] => (index === 0 ? [words] : [gap(stretches), words]));
}

const context = ({ context: work }: QuestionText): Child[] =>
  work === undefined ? [] : [node('span', 'from note', `（据${work}）`)];

function questionNode(question: QuestionText): SheetNode {
  const { form, slot, options } = question;
  const isMarked = form === 'choice' || form === 'judgement';
  const prompt = [...stemChildren(question), ...context(question), ...(isMarked ? ['（　　）'] : [])];
  const below: Child[] =
    form === 'choice'
      ? [
          node(
            'ul',
            'options tiles tight list',
            ...options.map((words, at) => node('li', '', `${optionLetter(at)}．${words}`)),
          ),
        ]
      : form === 'meaning'
        ? Array.from({ length: writingLines }, () => node('div', 'writing-line'))
        : [];
  return { ...node('li', 'question', node('p', 'prompt passage', ...prompt), ...below), slot };
}

/** Where words stand, as a link to their paragraph. */
const place = ({ url, document, place: name }: CardSource): SheetNode =>
  node('p', 'where at-end alone fine', '——', { tag: 'a', path: url, children: [`《${document}》${name}`] });

function answerNode(question: QuestionText): SheetNode {
  const { sources, sentence, isEdited } = question;
  const edited: Child[] = isEdited ? [node('p', 'from note', '本题文字由出卷人改过，下面是原文。')] : [];
  // The definition of a term is its answer, unless a trainer wrote another.
  const key: Child[] =
    sentence || isEdited ? [node('p', '', node('strong', 'key', answerWords(question)))] : [];
  if (sentence) {
    const [before, answer, after] = sentence;
    const words = node('p', 'sentence passage muted', before, node('strong', '', answer), after);
    return node('li', 'right', ...key, ...edited, words, ...sources.slice(0, 1).map(place));
  }
  const definitions = sources.flatMap((source) => [
    node('p', 'sentence passage muted', source.sentence),
    place(source),
  ]);
  return node('li', 'right', ...key, ...edited, ...definitions);
}

function groups(
  questions: readonly QuestionText[],
  draw: (question: QuestionText) => SheetNode,
  hasTask: boolean,
): SheetNode[] {
  let number = 1;
  return forms
    .map((form) => ({ form, list: questions.filter((question) => question.form === form) }))
    .filter(({ list }) => list.length > 0)
    .flatMap(({ form, list }, index) => {
      const start = number;
      number += list.length;
      const heading = `${ordinals[index]}、${formNames[form]}（${list.length} 题）`;
      return [
        node(
          'h3',
          'in-line below-much',
          heading,
          ...(hasTask ? [node('span', 'note', formTasks[form])] : []),
        ),
        { ...node('ol', 'items flow', ...list.map(draw)), start },
      ];
    });
}

/** The two sheets of a quiz: the questions, and the answers each with its sentence and where it stands. */
export function sheetTree(questions: readonly QuestionText[], { name, colophon }: SheetFrame): SheetNode[] {
  const person = node(
    'p',
    'in-line ends below',
    ...['姓名', '单位', '得分'].map((words) => node('span', '', words, gap(2))),
  );
  return [
    node(
      'section',
      'sheet topped questions',
      node('h2', 'name big centered', `试卷：${name}`),
      node('p', 'about muted centered', `共 ${questions.length} 题，每题都出自文库所收的原文。`),
      person,
      ...groups(questions, questionNode, true),
      node('p', 'colophon note below-much', colophon),
    ),
    node(
      'section',
      'sheet topped answers',
      node('h2', 'name big centered', `答案与出处：${name}`),
      ...groups(questions, answerNode, false),
      node('p', 'colophon note below-much', colophon),
    ),
  ];
}
