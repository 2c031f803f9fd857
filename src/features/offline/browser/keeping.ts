import { keepFiles, KeepingStopped, type Stop } from './keep-files.ts';
import type { Choice } from '../kept-manifest.ts';

/** 6.1 MB */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Milliseconds between two announcements of how far the keeping has come: a screen reader reads every change. */
const pause = 2000;

/** What the reader is told where the keeping ended early. */
const reasons: Readonly<Record<Stop, string>> = {
  stopped: '已停止。取到的部分留着，下次接着保存。',
  network: '网络断了。取到的部分留着，连上以后再点一次，会接着保存。',
  missing: '服务器上有文件取不到，本库可能正在更新。请过一会儿再试；以前保存的仍然可用。',
  changed: '保存的途中本库更新了。请再点一次，只取有变化的部分；以前保存的仍然可用。',
  full: '本机给浏览器的空间不够，没有存完。请清理磁盘后再试；以前保存的仍然可用。',
  refused: '浏览器不让本站在本机保存内容（可能是隐私设置）。所有页面照常在线阅读。',
};

/** Why this browser keeps nothing here; undefined where it can. */
export function hindrance(): string | undefined {
  if (!isSecureContext) {
    return '浏览器只允许 https 网址（或本机）离线使用，这里是 http，所以不能保存；所有页面照常在线阅读。';
  }
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    return '这个浏览器不支持离线使用，或在当前模式下停用了它；所有页面照常在线阅读。';
  }
  return undefined;
}

/** Does something with what is kept, in one tab at a time; false where another tab is at it. */
export async function alone(scope: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(`keep ${scope}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Keeps what was chosen; `progress` is told the share that is there, `say` words from time to time. True when all came. */
export async function keep(
  scope: string,
  choice: Choice,
  signal: AbortSignal,
  { progress, say }: { progress: (share: number) => void; say: (words: string) => void },
): Promise<boolean> {
  say('正在保存……');
  let told = Date.now();
  try {
    // Without it a browser may clear the copy when its disk runs short.
    await navigator.storage.persist().catch(() => false);
    await keepFiles(scope, choice, signal, (bytes, all) => {
      progress(bytes / all);
      if (Date.now() - told < pause) return;
      told = Date.now();
      say(`已保存 ${megabytes(bytes)}，共 ${megabytes(all)}`);
    });
    return true;
  } catch (error) {
    say(reasons[error instanceof KeepingStopped ? error.reason : 'refused']);
    return false;
  }
}
