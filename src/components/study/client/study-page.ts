import type { StudyCard } from '../../../study/cards/card.ts';
import { forecast } from '../../../study/schedule/forecast.ts';
import type { Grade } from '../../../study/schedule/reviews.ts';
import { previewOf } from '../../../study/schedule/scheduler.ts';
import { make } from '../../tray/client/make-element.ts';
import { Notices } from '../../tray/client/notices.ts';
import { answerElements, promptElement, questionElements } from './card-view.ts';
import { readChoice, writeChoice } from './choice-address.ts';
import { choiceOf, fillDocuments, fillSets } from './deck-choice.ts';
import { DeckReader, type Choice } from './deck-reader.ts';
import { forecastElements } from './forecast-chart.ts';
import { intervalWords } from './interval-words.ts';
import { showRecordNotices, startRecordsDesk } from './records-desk.ts';
import { ReviewStore } from './review-store.ts';
import { Session } from './session.ts';

const clockWords = {
  early: '本机的时钟早于本站生成之日，不可信',
  late: '本机的时钟远在本站生成之日以后，不可信',
} as const;

/** New cards that one wish for more adds to the day. */
const moreAtATime = 5;

/** Makes the page of the self-test work. */
export async function startStudyPage(root: HTMLElement): Promise<void> {
  const base = root.dataset['base'] ?? '/';
  const one = <Kind extends HTMLElement>(name: string): Kind => {
    const found = root.querySelector<Kind>(`[data-${name}]`);
    if (!found) throw new Error(`the page has no [data-${name}]`);
    return found;
  };
  const notices = new Notices(one('notices'));
  const reader = new DeckReader(base);
  const sets = one<HTMLSelectElement>('sets');
  const documents = one<HTMLSelectElement>('documents');
  const limit = one<HTMLInputElement>('limit');
  const waiting = make('p', 'muted', '正在取题……');
  root.before(waiting);
  const store = await ReviewStore.open(base);
  const index = await reader.index().catch(() => undefined);
  waiting.remove();
  root.hidden = false;
  if (!index) {
    one('choice').hidden = true;
    const again = (): void => location.reload();
    notices.show('loading', '题目没有取到，可能是网络断了。复习记录都在。', [
      { words: '再试一次', act: again },
    ]);
    return;
  }
  const session = new Session(store, index.built);
  let choice: Choice = readChoice(location.search);
  let deck: readonly StudyCard[] = [];
  let isShown = false;

  const say = (words: string): void => {
    one('said').textContent = words;
  };

  const drawCounts = (): void => {
    const { due, fresh } = session.today;
    one('count-due').textContent = String(due.length);
    one('count-new').textContent = String(fresh.length);
    one('count-learned').textContent = `${session.learned} / ${session.size}`;
    const learned = [...store.records.values()].filter(({ log }) => log.length > 0);
    const place = one('forecast');
    place.replaceChildren(
      ...(learned.length === 0
        ? [make('p', 'muted', '还没有学过的卡。评过第一张，这里就有今后十四天的预计。')]
        : forecastElements(forecast(learned, Date.now()))),
    );
  };

  const drawNotices = (): void => {
    showRecordNotices({ store, notices, changed: () => refresh() });
    notices.show(
      'clock',
      session.clock &&
        `${clockWords[session.clock]}：照样可以练习，但不记入日程，原有的记录一张也不动。请校准时间后刷新本页。`,
    );
  };

  const drawCard = (): void => {
    const { card } = session;
    one('card').hidden = card === undefined;
    one('done').hidden = card !== undefined;
    one<HTMLButtonElement>('undo').disabled = !session.canUndo;
    if (!card) {
      const { length } = deck;
      const left = length - session.learned;
      one('done-words').textContent =
        length === 0
          ? '这里还没有题目。'
          : left > 0
            ? `今天的卡都做完了。这一组还有 ${left} 张新卡。`
            : '今天的卡都做完了。';
      one('more').hidden = left <= 0;
      return;
    }
    isShown = false;
    one('question').replaceChildren(...questionElements(card));
    one('changed').hidden = !session.isChanged(card);
    one('answer').replaceChildren();
    one('answer').hidden = true;
    one('grades').hidden = true;
    one('show').hidden = false;
  };

  const refresh = (): void => {
    if (session.isOvertaken || session.card === undefined) {
      if (session.isOvertaken) say('这张卡刚在另一个标签页里评过，换了下一张。');
      session.next();
      drawCard();
    }
    drawCounts();
    drawNotices();
  };

  const show = (): void => {
    const { card } = session;
    if (!card || isShown) return;
    isShown = true;
    const dues = previewOf(session.record(card.id), Date.now());
    for (const button of root.querySelectorAll<HTMLElement>('[data-grade]')) {
      const due = dues[Number(button.dataset['grade']) as Grade];
      const small = button.querySelector('[data-interval]');
      if (small) small.textContent = session.clock ? '不记' : intervalWords(due - Date.now());
    }
    one('question').querySelector('.prompt')?.replaceWith(promptElement(card, true));
    one('answer').replaceChildren(...answerElements(card, base));
    one('answer').hidden = false;
    one('grades').hidden = false;
    one('show').hidden = true;
    one('answer').focus();
  };

  const focusCard = (): void => (session.card ? one('question') : one('done')).focus();

  const grade = async (value: Grade): Promise<void> => {
    if (!isShown) return;
    // Taken at once, so that a key that repeats answers one card only.
    isShown = false;
    const outcome = await session.answer(value);
    say(
      {
        recorded: '',
        practised: '已练习，没有记入日程。',
        'answered-elsewhere': '这张卡刚在另一个标签页里评过，以那一次为准。',
      }[outcome],
    );
    drawCard();
    drawCounts();
    drawNotices();
    focusCard();
  };

  const undo = async (): Promise<void> => {
    if (!session.canUndo) return;
    say((await session.undo()) ? '已撤销上一次评分。' : '上一张卡又在别处评过，不能撤销。');
    drawCard();
    drawCounts();
    drawNotices();
    focusCard();
  };

  const useDeck = (): void => {
    const document = documents.value;
    session.start(document === '' ? deck : deck.filter((card) => card.document === document));
    drawCard();
    drawCounts();
    drawNotices();
  };

  const choose = async (wanted: Choice): Promise<void> => {
    try {
      const found = await reader.cards(wanted);
      notices.show('loading', undefined);
      choice = found ? wanted : { kind: 'all' };
      if (!found) say('没有这一组题目，可能已改名。现在是全部。');
      const set = found ?? (await reader.cards(choice));
      deck = set?.cards ?? [];
      fillSets(sets, index, choice, set?.name ?? '');
      fillDocuments(documents, deck);
      documents.closest<HTMLElement>('label')?.toggleAttribute('hidden', choice.kind === 'document');
      history.replaceState(history.state, '', location.pathname + writeChoice(choice));
      one<HTMLAnchorElement>('quiz').href = `${base}study/quiz/${writeChoice(choice)}`;
      useDeck();
    } catch {
      const act = (): void => void choose(wanted);
      notices.show('loading', '题目没有取到，可能是网络断了。复习记录都在。', [{ words: '再试一次', act }]);
    }
  };

  sets.addEventListener('change', () => void choose(choiceOf(sets.value)));
  documents.addEventListener('change', useDeck);
  limit.value = String(store.newPerDay);
  limit.addEventListener('change', () => {
    const count = Math.min(200, Math.max(0, Math.round(limit.valueAsNumber)));
    if (Number.isNaN(count)) limit.value = String(store.newPerDay);
    else {
      limit.value = String(count);
      void store.setNewPerDay(count).then(refresh);
    }
  });
  one('show').addEventListener('click', show);
  one('undo').addEventListener('click', () => void undo());
  one('more').addEventListener('click', () => {
    session.extra += moreAtATime;
    session.next();
    drawCard();
    drawCounts();
    focusCard();
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-grade]')) {
    button.addEventListener('click', () => void grade(Number(button.dataset['grade']) as Grade));
  }
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
    if (ctrlKey || metaKey || altKey || repeat || !(target instanceof Element)) return;
    if (target.matches('input, textarea, select') || document.querySelector('dialog[open]')) return;
    const isControl = target.matches('button, a[href], summary');
    if (key === ' ' && !isControl && session.card && !isShown) {
      event.preventDefault();
      show();
    } else if (/^[1-4]$/.test(key) && isShown) {
      event.preventDefault();
      void grade(Number(key) as Grade);
    } else if (key.toLowerCase() === 'u' && session.canUndo) {
      event.preventDefault();
      void undo();
    }
  });
  store.onChange(() => {
    limit.value = String(store.newPerDay);
    refresh();
  });
  // A day may have begun, and a card come due, while the page lay open.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) refresh();
  });
  startRecordsDesk({ one, store, notices, changed: refresh });
  await choose(choice);
  root.dataset['ready'] = '';
}
