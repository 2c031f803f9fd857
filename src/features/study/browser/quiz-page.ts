import type { StudyCard } from '../cards/card.ts';
import { makeQuiz } from '../quiz/make-quiz.ts';
import { possibleCount, readQuizWish, writeQuizAddress } from '../quiz/quiz-address.ts';
import { sheetTree } from '../quiz/sheet-tree.ts';
import { writeChoice } from './choice-address.ts';
import { choiceOf } from './deck-choice.ts';
import type { Choice } from './deck-reader.ts';
import { openDeck } from './open-deck.ts';
import { sheetElements } from './sheet-elements.ts';

/** A short seed that can be read out: four figures and letters that are not mistaken for each other. */
function newSeed(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    letters.charAt(byte % letters.length),
  ).join('');
}

/** Makes the page of the quiz work: the choice stands in the address, so that a colleague gets the same sheet. */
export async function startQuizPage(root: HTMLElement): Promise<void> {
  const opened = await openDeck(root);
  if (!opened) return;
  const { base, one, notices, reader, index, sets, documents } = opened;
  const count = one<HTMLInputElement>('count');
  const seed = one<HTMLInputElement>('seed');
  let choice = opened.wanted;
  let cards: readonly StudyCard[] = [];
  let name = '';
  const wish = readQuizWish(location.search);
  count.value = String(wish.count);
  seed.value = wish.seed === '' ? newSeed() : wish.seed;
  notices.show(
    'changed',
    wish.stamp !== '' && wish.stamp !== index.stamp
      ? '题库在这个链接发出以后更新过，本卷与当时的可能有几题不同；已印发的试卷请以纸面为准。'
      : undefined,
  );

  const draw = (): void => {
    const now = { count: possibleCount(count.valueAsNumber), seed: seed.value.trim(), stamp: index.stamp };
    count.value = String(now.count);
    history.replaceState(history.state, '', location.pathname + writeQuizAddress(writeChoice(choice), now));
    const questions = makeQuiz(cards, now.count, now.seed);
    const colophon = `卷号 ${now.seed} · 题库 ${index.stamp} · ${location.href}`;
    one('sheets').replaceChildren(...sheetElements(sheetTree(questions, { name, colophon }), base));
    one('said').textContent =
      questions.length === 0
        ? '这一组没有可以出卷的题目，请换一组。'
        : questions.length < now.count
          ? `这一组能出的、互不泄底的题只有 ${questions.length} 道。`
          : `已出 ${questions.length} 道题；网址就是这份试卷，发给同事打开是同一份。`;
    root.dataset['sheet'] = '';
  };

  const choose = async (wanted: Choice): Promise<void> => {
    try {
      const found = (await reader.cards(wanted)) ?? (await reader.cards({ kind: 'all' }));
      choice = found && found.name === '全部' ? { kind: 'all' } : wanted;
      cards = found?.cards ?? [];
      name = choice.kind === 'document' ? `《${found?.name ?? ''}》` : (found?.name ?? '');
      opened.offer(choice, found?.name ?? '', cards);
      draw();
    } catch {
      opened.sayLost(() => location.reload());
    }
  };

  sets.addEventListener('change', () => void choose(choiceOf(sets.value)));
  documents.addEventListener('change', () => void choose({ kind: 'document', id: documents.value }));
  count.addEventListener('change', draw);
  seed.addEventListener('change', () => {
    if (seed.value.trim() === '') seed.value = newSeed();
    draw();
  });
  one('another').addEventListener('click', () => {
    seed.value = newSeed();
    draw();
  });
  one('print').addEventListener('click', () => print());
  const answers = one<HTMLInputElement>('answers');
  answers.addEventListener('change', () => root.classList.toggle('without-answers', !answers.checked));
  one('choice').addEventListener('submit', (event) => event.preventDefault());
  await choose(choice);
  opened.show();
  root.dataset['ready'] = '';
}
