import { element } from '../../../ui/browser/element.ts';

/** What a reader sees when `what` (检索文件, 其余结果) could not be fetched. */
export function errorState(what: string, again: () => void): DocumentFragment {
  const state = document.createDocumentFragment();
  const reason = navigator.onLine
    ? `${what}没有取到，可能是网络中断，或本库刚刚更新。`
    : `现在没有网络，${what}取不到。`;
  const button = element('button', { type: 'button', class: 'remedy' }, '再试一次');
  button.addEventListener('click', again);
  state.append(element('p', {}, reason), button);
  return state;
}
