import { element } from '../../../ui/browser/element.ts';
import { isOff, switchOff } from '../../../ui/browser/keep-focus.ts';
import type { Choice } from '../kept-manifest.ts';
import { fetchList, KeepingStopped } from './keep-files.ts';
import { alone, hindrance, keep } from './keeping.ts';
import { findCopies, isCovered } from './kept-copy.ts';

/** What is kept with the topics besides: a copy of all stays one. */
function joined(kept: Choice | undefined, topics: readonly string[]): Choice {
  if (kept === 'all') return kept;
  return [...new Set([...(kept ?? []), ...topics])];
}

/** Keeps what belongs to every choice, what was chosen before, and the texts of these topics; says how it goes. */
export async function keepTopics(button: HTMLButtonElement, said: HTMLElement): Promise<void> {
  const scope = new URL(button.dataset['base'] ?? './', location.href).href;
  const topics = JSON.parse(button.dataset['topics'] ?? '[]') as string[];
  const say = (words: string): void => said.replaceChildren(words);
  if (isOff(button)) return;
  const reason = hindrance();
  if (reason !== undefined) return say(reason);
  switchOff(button, true);
  say('正在保存……');
  try {
    const list = await fetchList(scope);
    const mark = (await findCopies(scope)).findLast((copy) => copy.mark !== undefined)?.mark;
    const choice = joined(mark && (mark.choice ?? 'all'), topics);
    const done = `已存到本机，断网也能读“${topics.join('”“')}”的文献，也能搜索。`;
    const more = element('a', { href: `${scope}offline/` }, '存了什么');
    if (mark && isCovered(mark, list, choice)) {
      said.replaceChildren(done, more);
      return;
    }
    const isAlone = await alone(scope, async () => {
      const isKept = await keep(scope, choice, new AbortController().signal, {
        progress: (share) => button.style.setProperty('--share', `${(share * 100).toFixed(0)}%`),
        say,
      });
      if (isKept) said.replaceChildren(done, more);
    });
    if (!isAlone) say('另一个标签页正在保存，请在那里看进度。');
  } catch (error) {
    const isOffline = error instanceof KeepingStopped && error.reason === 'network';
    say(isOffline ? '现在没有网络，不能保存。' : '浏览器不让本站在本机保存内容，所有页面照常在线阅读。');
  } finally {
    switchOff(button, false);
  }
}
