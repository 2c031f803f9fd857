import {
  possibleCount,
  readQuizWish,
  unchanged,
  writeQuizAddress,
  type QuizWish,
} from '../quiz/quiz-address.ts';
import { QuizSheet } from '../quiz/quiz-sheet.ts';
import { sheetTree } from '../quiz/sheet-tree.ts';
import { keptTray } from '../../tray/browser/kept-tray.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { decodeTray, encodeTray, isTrayCode } from '../../tray/tray-code.ts';
import { refsOf } from '../../tray/tray.ts';
import { writeChoice } from './choice-address.ts';
import { choiceOf, type OfferedTray } from './deck-choice.ts';
import { trayName, type Choice } from './deck-reader.ts';
import { openDeck } from './open-deck.ts';
import { QuestionEditor } from './question-editor.ts';
import { addQuestionTools, focusTool, leftOutList, type QuestionActs } from './question-tools.ts';
import { sheetElements } from './sheet-elements.ts';

/** A short seed that can be read out: four figures and letters that are not mistaken for each other. */
function newSeed(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    letters.charAt(byte % letters.length),
  ).join('');
}

/** The tray of the address, else the one that this browser keeps; undefined where neither holds a thing. */
function offeredTray(base: string): OfferedTray | undefined {
  const code = isTrayCode(location.hash) ? location.hash : (keptTray(base).read().value ?? '');
  const { tray } = decodeTray(code);
  return refsOf(tray).length === 0 ? undefined : { name: trayName(tray), code: `#${encodeTray(tray)}` };
}

/** Makes the page of the quiz work: choice and changes stand in the address, so that a colleague gets the same sheet. */
export async function startQuizPage(root: HTMLElement): Promise<void> {
  const tray = offeredTray(root.dataset['base'] ?? '/');
  const opened = await openDeck(root, tray && { tray });
  if (!opened) return;
  const { base, one, notices, reader, index, sets, documents } = opened;
  const count = one<HTMLInputElement>('count');
  const seed = one<HTMLInputElement>('seed');
  const sheets = one('sheets');
  const editor = new QuestionEditor(one);
  const say = (words: string): void => {
    one('said').textContent = words;
  };
  let choice = opened.wanted;
  let name = '';
  const asked = readQuizWish(location.search);
  const isOther = asked.stamp !== '' && asked.stamp !== index.stamp;
  const sheet = new QuizSheet({
    ...asked,
    // Changes by hand hold for the questions that they were made on.
    ...(isOther && unchanged),
    seed: asked.seed === '' ? newSeed() : asked.seed,
    stamp: index.stamp,
  });
  notices.show(
    'changed',
    isOther
      ? '题库在这个链接发出以后更新过，本卷与当时的可能有几题不同，换过、改过、去掉的题也没有带来；已印发的试卷请以纸面为准。'
      : undefined,
  );

  const draw = (): void => {
    const { wish, questions, shown } = sheet;
    count.value = String(wish.count);
    seed.value = wish.seed;
    const fragment = choice.kind === 'tray' ? choice.code : '';
    const search = writeQuizAddress(writeChoice(choice), wish);
    history.replaceState(history.state, '', location.pathname + search + fragment);
    // A tray or a trainer's own words make an address that nobody types from paper.
    const where =
      fragment === '' && wish.edits.size === 0 ? location.href : location.origin + location.pathname;
    const colophon = `卷号 ${wish.seed} · 题库 ${index.stamp} · ${where}`;
    sheets.replaceChildren(...sheetElements(sheetTree(shown, { name, colophon }), base));
    addQuestionTools(sheets, acts);
    one('left-out').replaceChildren(...leftOutList(sheet.leftOut, acts));
    say(
      questions.length === 0
        ? '这一组没有可以出卷的题目，请换一组。'
        : questions.length < wish.count
          ? `这一组能出的题只有 ${questions.length} 道：太长、离开上下文读不懂、会互相说出答案的句子不出题。`
          : `已出 ${shown.length} 道题；网址就是这份试卷，发给同事打开是同一份。`,
    );
    root.dataset['sheet'] = '';
  };

  /** Draws a change to one question, and leaves the focus at its button. */
  const changed = (slot: number, tool: string, words: string): void => {
    draw();
    say(words);
    focusTool(sheets, slot, tool);
  };
  const acts: QuestionActs = {
    swap: (slot) => {
      if (sheet.swap(slot)) changed(slot, 'swap', '已换一题。');
      else say('这一组没有别的题可以换到这里了。');
    },
    edit: (slot) => {
      const question = sheet.questions[slot - 1];
      if (!question) return;
      editor.open(question, (words) => {
        sheet.reword(slot, words);
        changed(slot, 'edit', words ? '已改。' : '已恢复原题。');
      });
    },
    leaveOut: (slot) => {
      sheet.leaveOut(slot);
      changed(slot, 'out', '已去掉一题，在卷末可以放回。');
    },
    putBack: (slot) => {
      sheet.putBack(slot);
      changed(slot, 'out', '已放回。');
    },
  };

  const remake = (next: Partial<QuizWish>): void => {
    sheet.remake(next);
    draw();
  };
  const choose = async (wanted: Choice, isFirst = false): Promise<void> => {
    try {
      const found = (await reader.cards(wanted)) ?? (await reader.cards({ kind: 'all' }));
      choice = found && found.name === '全部' ? { kind: 'all' } : wanted;
      name = choice.kind === 'document' ? `《${found?.name ?? ''}》` : (found?.name ?? '');
      opened.offer(choice, found?.name ?? '', found?.cards ?? []);
      sheet.take(found?.cards ?? [], isFirst ? {} : unchanged);
      draw();
    } catch {
      opened.sayLost(() => location.reload());
    }
  };

  sets.addEventListener('change', () => void choose(choiceOf(sets.value, tray)));
  documents.addEventListener('change', () => void choose({ kind: 'document', id: documents.value }));
  count.addEventListener('change', () => remake({ count: possibleCount(count.valueAsNumber) }));
  seed.addEventListener('change', () => remake({ seed: seed.value.trim() || newSeed() }));
  one('another').addEventListener('click', () => remake({ seed: newSeed() }));
  one('print').addEventListener('click', () => print());
  one('table').addEventListener('click', () => {
    const address = (path: string): string => new URL(base + path.slice(1), location.origin).href;
    import('./question-table-file.ts')
      .then(({ questionTableFile }) => questionTableFile(sheet.shown, address))
      .then((file) => {
        saveFile(file, `题库 ${name} ${sheet.wish.seed}`, 'xlsx');
        say('已下载题库表。');
      })
      .catch(() => say('题库表没有做成，可能是网络断了。试卷没有变，可以再试。'));
  });
  const answers = one<HTMLInputElement>('answers');
  answers.addEventListener('change', () => root.classList.toggle('without-answers', !answers.checked));
  one('choice').addEventListener('submit', (event) => event.preventDefault());
  await choose(choice, true);
  opened.show();
  root.dataset['ready'] = '';
}
