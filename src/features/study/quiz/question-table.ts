import { answerWords, formNames, type QuestionText } from './question-text.ts';
import type { Form } from './make-quiz.ts';

/** Names of the forms as tables that question banks read have them. */
const bankForms: Readonly<Record<Form, string>> = { ...formNames, choice: '单选题', meaning: '简答题' };

const optionColumns = ['A', 'B', 'C', 'D'] as const;

/** The names of the columns, in order. */
export const tableHead: readonly string[] = [
  '题型',
  '题干',
  ...optionColumns.map((letter) => `选项${letter}`),
  '答案',
  '解析',
  '出处',
];

/** The rows of a quiz under `tableHead`; `address` makes a full address of a path below the site's base. */
export function tableRows(questions: readonly QuestionText[], address: (path: string) => string): string[][] {
  return questions.map((question) => {
    const { form, stem, options, answer, sources, isEdited, correction } = question;
    const words = form === 'judgement' && correction !== '' ? `${answerWords(question)}。` : '';
    const sentences = sources.slice(0, form === 'meaning' ? undefined : 1);
    return [
      bankForms[form],
      // Question banks know a place to fill in by low lines of their own.
      stem.replaceAll('＿＿＿＿', '____'),
      ...optionColumns.map((_, index) => options[index] ?? ''),
      answer,
      `${words}${isEdited ? '本题文字由出卷人改过。' : ''}原文：${sentences.map(({ sentence }) => sentence).join('\n')}`,
      sentences.map(({ document, place, url }) => `《${document}》${place} ${address(url)}`).join('\n'),
    ];
  });
}
