import { textLimit } from '../cut-text.ts';
import { isOff, keepFocus, switchOff } from '../../../ui/browser/keep-focus.ts';
import { partsOf } from '../../../ui/browser/parts-of.ts';
import type { VerifyRun } from './verify-run.ts';

/** Starts the page: the field, its keys and its buttons. The code that checks is fetched with the first text. */
export function startVerifyPage(root: HTMLElement): void {
  const part = partsOf(root);
  const base = root.dataset['base'] ?? '/';
  const field = part<HTMLTextAreaElement>('text');
  const status = part('status');
  let run: VerifyRun | undefined;

  const tellLength = (): void => {
    const { length } = field.value;
    part('length').textContent =
      length === 0 ? '' : `共 ${length} 字${length > textLimit ? `，一次最多 ${textLimit} 字` : ''}。`;
  };
  const say = (text: string): void => {
    status.classList.remove('sr-only');
    status.textContent = text;
  };
  const busy = (is: boolean): void => {
    switchOff(part<HTMLButtonElement>('start'), is);
    keepFocus(part('stop'), () => (part('stop').hidden = !is));
    part('progress').hidden = !is;
    root.toggleAttribute('aria-busy', is);
  };
  const check = async (): Promise<void> => {
    run?.stop();
    await run?.done.catch(() => undefined);
    const text = field.value;
    try {
      const { textProblem, runCheck } = await import('./verify-run.ts');
      const problem = textProblem(text);
      if (problem !== '') {
        part('results').hidden = true;
        say(problem);
        field.focus();
        return;
      }
      busy(true);
      say('正在取搜索用的文件……');
      run = runCheck(text, {
        part,
        base,
        official: root.dataset['official'] ?? '',
      });
      await run.done;
    } catch (error) {
      console.error(error);
      say(
        navigator.onLine
          ? '没有核对成：搜索用的文件没有取到，可能是网络中断，或本库刚刚更新。请再按一次“核对”。'
          : '没有核对成：现在没有网络，搜索用的文件取不到。请连上网络再按一次“核对”。',
      );
    }
    busy(false);
  };

  part('form').hidden = false;
  tellLength();
  field.addEventListener('input', tellLength);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void check();
  });
  part('form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isOff(part<HTMLButtonElement>('start'))) void check();
  });
  part('stop').addEventListener('click', () => run?.stop());
  part('clear').addEventListener('click', () => {
    run?.stop();
    field.value = '';
    tellLength();
    part('results').hidden = true;
    say('已清空。');
    field.focus();
  });
}
