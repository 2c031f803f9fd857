import { button, element } from '../../../ui/browser/element.ts';
import type { QuestionText } from '../quiz/question-text.ts';

/** What a trainer does with one question; each takes its place in the quiz as it was made. */
export interface QuestionActs {
  swap: (slot: number) => void;
  edit: (slot: number) => void;
  leaveOut: (slot: number) => void;
  putBack: (slot: number) => void;
}

/** The buttons of each question, under it on the screen and never on paper. */
export function addQuestionTools(sheets: HTMLElement, acts: QuestionActs): void {
  const tools = [
    ['swap', '换一题', acts.swap],
    ['edit', '改', acts.edit],
    ['out', '去掉', acts.leaveOut],
  ] as const;
  for (const [index, question] of [...sheets.querySelectorAll<HTMLElement>('[data-slot]')].entries()) {
    const slot = Number(question.dataset['slot']);
    const buttons = tools.map(([name, words, act]) =>
      button(words, () => act(slot), { 'data-tool': name, 'aria-label': `${words}：第 ${index + 1} 题` }),
    );
    question.append(element('p', 'acts no-print', ...buttons));
  }
}

/** The questions that were left out, each with a way back. */
export function leftOutList(questions: readonly QuestionText[], acts: QuestionActs): HTMLElement[] {
  if (questions.length === 0) return [];
  const rows = questions.map(({ slot, stem }) =>
    element(
      'li',
      'row',
      element('span', 'what', stem),
      button('放回', () => acts.putBack(slot)),
    ),
  );
  return [element('h2', '', `去掉的题（${rows.length}）`), element('ul', 'rows', ...rows)];
}

/** Puts the focus on a button of the question at a place, or on the sheets where that is gone. */
export function focusTool(sheets: HTMLElement, slot: number, name: string): void {
  const there = sheets.querySelector<HTMLElement>(`[data-slot="${slot}"] [data-tool="${name}"]`);
  (there ?? sheets).focus();
}
