import type { OfflineFiles } from '../kept-manifest.ts';
import { fetchList, keepAll, KeepingStopped, type Stop } from './keep-all.ts';
import { clearAll, findCopies } from './kept-copy.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const day = (iso: string): string => new Date(iso).toLocaleDateString('zh-CN', { dateStyle: 'long' });

/** Milliseconds between two announcements of how far the keeping has come. */
const pause = 2000;

/** What the reader is told where the keeping of all files ended early. */
const reasons: Readonly<Record<Stop, string>> = {
  stopped: '已停止。取到的部分留着，下次接着保存。',
  network: '网络断了。取到的部分留着，连上以后再点一次，会接着保存。',
  missing: '服务器上有文件取不到，本库可能正在更新。请过一会儿再试；以前保存的仍然可用。',
  changed: '保存的途中本库更新了。请再点一次，只取有变化的部分；以前保存的仍然可用。',
  full: '本机给浏览器的空间不够，没有存完。请清理磁盘后再试；以前保存的仍然可用。',
  refused: '浏览器不让本站在本机保存内容（可能是隐私设置）。所有页面照常在线阅读。',
};

/** The list of files on the server; undefined without a network. */
const listNow = async (scope: string): Promise<OfflineFiles | undefined> =>
  fetchList(scope).catch(() => undefined);

/** Only one tab at a time keeps all; false where another one does. */
async function alone(scope: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(`keep ${scope}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** The desk where a reader keeps all of the site, stops that, and clears it. Throws where caches are refused. */
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

  const show = async (): Promise<void> => {
    const [copies, list] = await Promise.all([findCopies(scope), listNow(scope)]);
    const mark = copies.findLast((copy) => copy.mark !== undefined)?.mark;
    const isCurrent = mark !== undefined && list?.version === mark.version;
    const isPartial = copies.some((copy) => copy.mark === undefined);
    const size = list ? `（${megabytes(list.bytes)}，${list.files.length} 个文件）` : '';
    if (mark) {
      const words = `全库已保存在本机：${day(mark.at)}，${megabytes(mark.bytes)}。`;
      state.replaceChildren(
        words + (list && !isCurrent ? '本库已有更新，可以再保存一次，只取有变化的部分。' : ''),
      );
    } else {
      state.replaceChildren(isPartial ? '上次没有存完，可以接着保存。' : '现在只保存了看过的页面。');
    }
    const verb = mark ? '更新本机的内容' : isPartial ? '接着保存到本机' : '全部保存到本机';
    keep.textContent = isCurrent ? '已是最新' : verb + size;
    keep.disabled = isCurrent || !list;
    if (!list && !mark) said.replaceChildren('现在没有网络，不能保存；已经留在本机的页面可以照常打开。');
  };

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    cancel.onclick = () => controller.abort();
    [keep.disabled, clear.disabled, cancel.hidden, progress.hidden] = [true, true, false, false];
    progress.value = 0;
    said.replaceChildren('正在保存……');
    let told = Date.now();
    try {
      // Without it a browser may clear the copy when its disk runs short.
      await navigator.storage.persist().catch(() => false);
      await keepAll(scope, controller.signal, (bytes, all) => {
        progress.value = bytes / all;
        // Not at each file: a screen reader reads every change.
        if (Date.now() - told < pause) return;
        told = Date.now();
        said.replaceChildren(`已保存 ${megabytes(bytes)}，共 ${megabytes(all)}`);
      });
      said.replaceChildren('全部保存好了，断网也能读、能查。');
    } catch (error) {
      said.replaceChildren(reasons[error instanceof KeepingStopped ? error.reason : 'refused']);
    } finally {
      [clear.disabled, cancel.hidden, progress.hidden] = [false, true, true];
      await show();
    }
  };

  keep.addEventListener('click', () => {
    void alone(scope, run).then((isAlone) => {
      if (!isAlone) said.replaceChildren('另一个标签页正在保存，请在那里看进度。');
    });
  });
  clear.addEventListener('click', () => {
    void alone(scope, () => clearAll(scope)).then(async (isAlone) => {
      if (isAlone) root.querySelector('[data-visited]')?.setAttribute('hidden', '');
      await show();
      said.replaceChildren(isAlone ? '已清除。' : '另一个标签页正在保存，请先在那里停止。');
    });
  });
  await show();
  find('keeping').hidden = false;
}
