import type { StudyCard } from '../cards/card.ts';
import { forms, type Question } from './make-quiz.ts';

/** An element of a sheet, drawn as HTML in the build and as DOM in the browser. */
export interface SheetNode {
  tag: 'section' | 'h2' | 'h3' | 'p' | 'ol' | 'ul' | 'li' | 'span' | 'strong' | 'a' | 'div';
  class?: string;
  /** Of a link: address below the site's base, with a slash before it. */
  path?: string;
  /** Of a list: its first number. */
  start?: number;
  children: readonly (SheetNode | string)[];
}

/** What stands over and under the questions. */
export interface SheetFrame {
  /** What the questions are about: a topic, a document, all. */
  name: string;
  /** One line at the foot: where the sheet can be had again. */
  colophon: string;
}

const formNames = { choice: '选择题', judgement: '判断题', blank: '填空题' } as const;
const formTasks = {
  choice: '每题只有一个选项与原文一致。',
  judgement: '与原文一致的写“对”，不一致的写“错”。',
  blank: '照原文填写，数字连同单位。',
} as const;
const ordinals = ['一', '二', '三'];
const letters = 'ABCD';

type Child = SheetNode | string;
const node = (tag: SheetNode['tag'], className: string, ...children: Child[]): SheetNode => ({
  tag,
  ...(className !== '' && { class: className }),
  children,
});

// As wide as some words; a no-break space at each end keeps the commas beside it.
const gap = (): SheetNode => node('span', 'blank', node('span', 'sr-only', '（空处）'), '\u00A0'.repeat(14));
const context = ({ context: work }: StudyCard): Child[] =>
  work === undefined ? [] : [node('span', 'from', `（据${work}）`)];

function questionNode(question: Question): SheetNode {
  const { card, form } = question;
  const [before, after = ''] = card.prompt;
  if (form === 'judgement') {
    const said = node('p', 'prompt', before + question.shown + after, ...context(card), '（　　）');
    return node('li', 'question', said);
  }
  const prompt = node('p', 'prompt', before, gap(), after, ...context(card));
  if (form === 'blank') return node('li', 'question', prompt);
  const options = question.options.map((words, index) =>
    node('li', '', `${letters.charAt(index)}．${words}`),
  );
  return node('li', 'question', prompt, node('ul', 'options', ...options));
}

function rightAnswer(question: Question): string {
  const { card } = question;
  if (question.form === 'choice') {
    return `${letters.charAt(question.options.indexOf(card.answer))}．${card.answer}`;
  }
  if (question.form === 'blank') return card.answer;
  return question.shown === card.answer ? '对' : `错，“${question.shown}”原文作“${card.answer}”`;
}

function answerNode(question: Question): SheetNode {
  const { card } = question;
  const [before, after = ''] = card.prompt;
  const [source] = card.sources;
  const sentence = node('p', 'sentence', before, node('strong', '', card.answer), after);
  const where: Child[] = source
    ? [{ tag: 'a', path: source.url, children: [`《${source.document}》${source.place}`] }]
    : [];
  const right = node('p', '', node('strong', 'key', rightAnswer(question)));
  return node('li', 'right', right, sentence, node('p', 'where', '——', ...where));
}

function groups(
  questions: readonly Question[],
  draw: (question: Question) => SheetNode,
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
        node('h3', '', heading, ...(hasTask ? [node('span', 'form-task', formTasks[form])] : [])),
        { ...node('ol', 'items', ...list.map(draw)), start },
      ];
    });
}

/** The two sheets of a quiz: the questions, and the answers each with its sentence and where it stands. */
export function sheetTree(questions: readonly Question[], { name, colophon }: SheetFrame): SheetNode[] {
  const person = node(
    'p',
    'person',
    ...['姓名', '单位', '得分'].map((words) => node('span', '', words, gap())),
  );
  return [
    node(
      'section',
      'sheet questions',
      node('h2', 'sheet-title', `测验：${name}`),
      node('p', 'about', `共 ${questions.length} 题，每题都出自文库所收原文的一句话。`),
      person,
      ...groups(questions, questionNode, true),
      node('p', 'colophon', colophon),
    ),
    node(
      'section',
      'sheet answers',
      node('h2', 'sheet-title', `答案与出处：${name}`),
      ...groups(questions, answerNode, false),
      node('p', 'colophon', colophon),
    ),
  ];
}
