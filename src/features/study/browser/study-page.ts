import type { StudyCard } from '../cards/card.ts';
import { forecast } from '../schedule/forecast.ts';
import type { Grade } from '../schedule/reviews.ts';
import { element } from '../../../ui/browser/element.ts';
import { CardDesk, gradeButtons } from './card-desk.ts';
import { writeChoice } from './choice-address.ts';
import { choiceOf } from './deck-choice.ts';
import { startClearing } from './clear-records.ts';
import type { Choice } from './deck-reader.ts';
import { forecastElements } from './forecast-chart.ts';
import { openDeck } from './open-deck.ts';
import { showRecordNotices, startRecordsDesk } from './records-desk.ts';
import { ReviewStore } from './review-store.ts';
import { Session } from './session.ts';
import { startStudyKeys } from './study-keys.ts';

const clockWords = {
  early: '本机的时钟早于本站生成的日期，不可信',
  late: '本机的时钟比本站生成的日期晚得多，不可信',
} as const;

/** New cards that one wish for more adds to the day. */
const moreAtATime = 5;

/** Makes the page of the self-test work. */
export async function startStudyPage(root: HTMLElement): Promise<void> {
  const [store, opened] = await Promise.all([
    ReviewStore.open(root.dataset['base'] ?? '/'),
    openDeck(root, { comfort: '复习记录都在。' }),
  ]);
  if (!opened) return;
  const { base, one, notices, reader, index, sets, documents } = opened;
  const limit = one<HTMLInputElement>('limit');
  const session = new Session(store, index.built);
  const desk = new CardDesk(one, session, base);
  let deck: readonly StudyCard[] = [];

  const say = (words: string): void => {
    one('said').textContent = words;
  };

  const drawCounts = (): void => {
    const { due, fresh } = session.today;
    one('count-due').textContent = String(due.length);
    one('count-new').textContent = String(fresh.length);
    one('count-learned').textContent = `${session.learned} / ${session.size}`;
    const learned = [...store.records.values()].filter(({ log }) => log.length > 0);
    one('forecast').replaceChildren(
      ...(learned.length === 0
        ? [element('p', 'muted', '还没有学过的卡。评过第一张，这里就有今后十四天的预计。')]
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

  const draw = (): void => {
    desk.draw();
    drawCounts();
    drawNotices();
  };

  const refresh = (): void => {
    if (session.isOvertaken || session.card === undefined) {
      if (session.isOvertaken) say('这张卡刚在另一个标签页里评过，换了下一张。');
      session.next();
      desk.draw();
    }
    drawCounts();
    drawNotices();
  };

  const grade = async (value: Grade): Promise<void> => {
    if (!desk.isShown) return;
    // Taken at once, so that a key that repeats answers one card only.
    desk.isShown = false;
    const outcome = await session.answer(value);
    say(
      {
        recorded: '',
        practised: '已练习，没有记入日程。',
        'answered-elsewhere': '这张卡刚在另一个标签页里评过，以那一次为准。',
      }[outcome],
    );
    draw();
    desk.focus();
  };

  const undo = async (): Promise<void> => {
    if (!session.canUndo) return;
    say((await session.undo()) ? '已撤销上一次评分。' : '上一张卡又在别处评过，不能撤销。');
    draw();
    desk.focus();
  };

  const useDeck = (): void => {
    const document = documents.value;
    session.start(document === '' ? deck : deck.filter((card) => card.document === document));
    draw();
  };

  const choose = async (wanted: Choice): Promise<void> => {
    try {
      const found = await reader.cards(wanted);
      notices.show('loading', undefined);
      const choice: Choice = found ? wanted : { kind: 'all' };
      if (!found) say('没有这一组题目，可能已改名。现在是全部。');
      const set = found ?? (await reader.cards(choice));
      deck = set?.cards ?? [];
      opened.offer(choice, set?.name ?? '', deck);
      history.replaceState(history.state, '', location.pathname + writeChoice(choice));
      one<HTMLAnchorElement>('quiz').href = `${base}study/quiz/${writeChoice(choice)}`;
      useDeck();
    } catch {
      opened.sayLost(() => void choose(wanted));
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
  one('show').addEventListener('click', () => desk.show());
  one('undo').addEventListener('click', () => void undo());
  one('more').addEventListener('click', () => {
    session.extra += moreAtATime;
    session.next();
    desk.draw();
    drawCounts();
    desk.focus();
  });
  for (const [value, button] of gradeButtons(one)) button.addEventListener('click', () => void grade(value));
  startStudyKeys({
    show() {
      const canShow = session.card !== undefined && !desk.isShown;
      if (canShow) desk.show();
      return canShow;
    },
    grade(value) {
      const { isShown } = desk;
      if (isShown) void grade(value);
      return isShown;
    },
    undo() {
      const { canUndo } = session;
      if (canUndo) void undo();
      return canUndo;
    },
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
  startClearing({ one, store, changed: useDeck });
  await choose(opened.wanted);
  opened.show();
  root.dataset['ready'] = '';
}
