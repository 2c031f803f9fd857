import { isOff, keepFocus, switchOff } from '../../../ui/browser/keep-focus.ts';
import { chosenFiles, type Choice, type OfflineFiles } from '../kept-manifest.ts';
import { openChoice } from './choice-boxes.ts';
import { alone, keep as keepChosen, megabytes } from './keeping.ts';
import { fetchList } from './keep-files.ts';
import { clearAll, findCopies, isCovered, type KeptCopy } from './kept-copy.ts';

const day = (iso: string): string => new Date(iso).toLocaleDateString('zh-CN', { dateStyle: 'long' });

/** The list of files on the server; undefined without a network. */
const listNow = async (scope: string): Promise<OfflineFiles | undefined> =>
  fetchList(scope).catch(() => undefined);

const nameOf = (choice: Choice = 'all'): string =>
  choice === 'all'
    ? '全库'
    : `名录、名词、搜索等公共部分${choice.length > 0 ? `和“${choice.join('”“')}”的文献` : ''}`;

/** The desk where a reader chooses what to keep, keeps it, stops that, and clears it. Throws where caches are refused. */
export async function showKeeping(root: HTMLElement, scope: string): Promise<void> {
  const find = <Kind extends HTMLElement>(name: string): Kind => {
    const found = root.querySelector<Kind>(`[data-${name}]`);
    if (!found) throw new Error(`The page lacks data-${name}`);
    return found;
  };
  const [keep, cancel, clear] = [
    find<HTMLButtonElement>('keep'),
    find<HTMLButtonElement>('cancel'),
    find<HTMLButtonElement>('clear'),
  ];
  const [state, said] = [find('state'), find('said')];
  const progress = find<HTMLProgressElement>('progress');
  const say = (words: string): void => said.replaceChildren(words);
  let list: OfflineFiles | undefined;
  let mark: KeptCopy | undefined;
  let isPartial = false;

  const boxes = openChoice(find('choice'), () => draw());
  const draw = (): void => {
    const choice = boxes.choice();
    const wanted = list && chosenFiles(list, choice);
    const size = wanted ? `（${megabytes(wanted.bytes)}，${wanted.files.length} 个文件）` : '';
    const isDone = mark !== undefined && list !== undefined && isCovered(mark, list, choice);
    const verb = mark ? '更新本机的内容' : isPartial ? '接着保存到本机' : '保存到本机';
    keep.textContent = isDone
      ? '已是最新'
      : (choice === 'all' && !mark && !isPartial ? '全部' : '') + verb + size;
    switchOff(keep, isDone || !list);
  };
  const show = async (): Promise<void> => {
    const copies = await findCopies(scope);
    list = await listNow(scope);
    mark = copies.findLast((copy) => copy.mark !== undefined)?.mark;
    isPartial = copies.some((copy) => copy.mark === undefined);
    if (mark) {
      const words = `${nameOf(mark.choice)}已保存在本机：${day(mark.at)}，${megabytes(mark.bytes)}。`;
      const isOld = list && list.version !== mark.version;
      state.replaceChildren(words + (isOld ? '本库已有更新，可以再保存一次，只取有变化的部分。' : ''));
    } else {
      state.replaceChildren(isPartial ? '上次没有存完，可以接着保存。' : '现在只保存了看过的页面。');
    }
    if (list) boxes.offer(list, mark && (mark.choice ?? 'all'));
    else if (!mark) say('现在没有网络，不能保存；已经留在本机的页面可以照常打开。');
    draw();
  };

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    cancel.onclick = () => controller.abort();
    switchOff(keep, true);
    switchOff(clear, true);
    [cancel.hidden, progress.hidden] = [false, false];
    progress.value = 0;
    const choice = boxes.choice();
    const isKept = await keepChosen(scope, choice, controller.signal, {
      progress: (share) => (progress.value = share),
      say,
    });
    if (isKept) say(`${choice === 'all' ? '全部' : ''}保存好了，断网也能读、能查。`);
    switchOff(clear, false);
    keepFocus(cancel, () => (cancel.hidden = true));
    progress.hidden = true;
    await show();
  };

  keep.addEventListener('click', () => {
    if (isOff(keep)) return;
    void alone(scope, run).then((isAlone) => {
      if (!isAlone) say('另一个标签页正在保存，请在那里看进度。');
    });
  });
  clear.addEventListener('click', () => {
    if (isOff(clear)) return;
    void alone(scope, () => clearAll(scope)).then(async (isAlone) => {
      if (isAlone) root.querySelector('[data-visited]')?.setAttribute('hidden', '');
      await show();
      say(isAlone ? '已清除。' : '另一个标签页正在保存，请先在那里停止。');
    });
  });
  await show();
  find('keeping').hidden = false;
}
