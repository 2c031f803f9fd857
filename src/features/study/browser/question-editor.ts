import type { PartFinder } from '../../../ui/browser/parts-of.ts';
import { writtenGap, type QuestionText, type QuestionWords } from '../quiz/question-text.ts';

/** Hears a trainer's own words for a question; undefined where its first ones are wished for. */
type Decided = (words: QuestionWords | undefined) => void;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** What is wrong with a trainer's words, '' for nothing. */
function faultOf({ form }: QuestionText, { stem, options, answer }: QuestionWords): string {
  if (stem === '') return '题干是空的。请写上题干。';
  if (form === 'choice') {
    const letters = 'ABCD'.slice(0, options.length);
    if (options.length < 2 || options.length > 4) return '选择题要有两到四个选项。请一行写一个。';
    return letters.includes(answer) && answer.length === 1
      ? ''
      : `答案要写一个选项的字母（${letters.split('').join('、')}）。`;
  }
  if (form === 'judgement') return answer === '对' || answer === '错' ? '' : '答案请写“对”或“错”。';
  if (form === 'blank' && !stem.includes(writtenGap))
    return `题干里没有空。请在要填的地方写“${writtenGap}”。`;
  return answer === '' ? '答案是空的。请写上答案。' : '';
}

/** The dialog in which a trainer changes the words of a question. */
export class QuestionEditor {
  readonly #one: PartFinder;
  readonly #dialog: HTMLDialogElement;
  #question: QuestionText | undefined;
  #done: Decided = () => undefined;

  constructor(one: PartFinder) {
    this.#one = one;
    this.#dialog = one<HTMLDialogElement>('edit-dialog');
    one('edit-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    one('edit-cancel').addEventListener('click', () => this.#dialog.close());
    one('edit-restore').addEventListener('click', () => this.#close(undefined));
  }

  /** Opens it on a question; `done` hears what was decided, and nothing where it was left. */
  open(question: QuestionText, done: Decided): void {
    this.#question = question;
    this.#done = done;
    const { stem, options, answer, form, isEdited } = question;
    this.#field('edit-stem').value = stem;
    this.#field('edit-options').value = options.join('\n');
    this.#field('edit-answer').value = answer.replaceAll('\n', ' ');
    this.#one('edit-options')
      .closest('label')
      ?.toggleAttribute('hidden', form !== 'choice');
    this.#one('edit-restore').hidden = !isEdited;
    this.#one('edit-said').textContent = form === 'blank' ? `要填的地方写“${writtenGap}”。` : '';
    this.#dialog.showModal();
  }

  #field(name: string): HTMLTextAreaElement {
    return this.#one<HTMLTextAreaElement>(name);
  }

  #save(): void {
    const question = this.#question;
    if (!question) return;
    const words: QuestionWords = {
      stem: oneLine(this.#field('edit-stem').value),
      options:
        question.form === 'choice'
          ? this.#field('edit-options')
              .value.split('\n')
              .map(oneLine)
              .filter((line) => line !== '')
          : [],
      answer: oneLine(this.#field('edit-answer').value),
    };
    const fault = faultOf(question, words);
    this.#one('edit-said').textContent = fault;
    if (fault === '') this.#close(words);
  }

  #close(words: QuestionWords | undefined): void {
    this.#dialog.close();
    this.#done(words);
  }
}
