import { element } from './element.ts';

/** What a reader sees when the index could not be fetched. */
export function errorState(again: () => void): DocumentFragment {
  const state = document.createDocumentFragment();
  const reason = navigator.onLine
    ? '检索文件没有取到，可能是网络中断，或本库刚刚更新。'
    : '现在没有网络，检索文件取不到。';
  const button = element('button', { type: 'button', class: 'chip' }, '再试一次');
  button.addEventListener('click', again);
  state.append(element('p', {}, reason), button);
  return state;
}
