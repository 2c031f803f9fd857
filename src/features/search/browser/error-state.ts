import { otherVersionName, refusedName } from '../../../search/engine/failures.ts';
import { element } from '../../../ui/browser/element.ts';

/** What still works where the search does not: the indexes, and names in the box. */
function stillThere(base: string): HTMLElement {
  const indexes = { documents: '文献', glossary: '名词', targets: '目标', cases: '案例' };
  const links = Object.entries(indexes).flatMap(([path, name], number) => [
    number > 0 ? '、' : '',
    element('a', { href: `${base}${path}/` }, `全部${name}`),
  ]);
  return element('p', {}, '在搜索框里输入名称或拼音，仍可直接打开那一页；也可以从', ...links, '查起。');
}

/** What a reader sees when `what` (搜索用的文件, 其余结果) could not be had. */
export function errorState(
  what: string,
  error: unknown,
  { base, again }: { base: string; again: () => void },
): DocumentFragment {
  const state = document.createDocumentFragment();
  const name = error instanceof Error ? error.name : '';
  if (name === refusedName) {
    const refused = '这个浏览器（或它的安全设置）不允许运行 WebAssembly，搜索用不了。';
    state.append(element('p', {}, refused), stillThere(base));
    return state;
  }
  if (name === otherVersionName) {
    const reload = element('button', { type: 'button', class: 'remedy' }, '重新打开本页');
    reload.addEventListener('click', () => location.reload());
    state.append(element('p', {}, '本库刚刚更新，这一页是更新以前打开的，读不了新的搜索用的文件。'), reload);
    return state;
  }
  const reason = navigator.onLine
    ? `${what}没有取到，可能是网络中断，或本库刚刚更新。`
    : `现在没有网络，${what}取不到。`;
  const button = element('button', { type: 'button', class: 'remedy' }, '再试一次');
  button.addEventListener('click', again);
  state.append(element('p', {}, reason), button);
  return state;
}
