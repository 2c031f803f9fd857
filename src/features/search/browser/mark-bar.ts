import { element } from '../../../ui/browser/element.ts';

export interface MarkBarOptions {
  words: string;
  count: number;
  /** Address of the result list. */
  back: string;
  step: (by: 1 | -1) => void;
  goBack: (event: MouseEvent) => void;
  close: () => void;
}

/** The small bar that counts the marks of a page, steps through them and leads back to the list. */
export function markBar(options: MarkBarOptions): { bar: HTMLElement; position: (index: number) => void } {
  const position = element('span', { class: 'mark-position muted', role: 'status' });
  const button = (label: string, text: string, action: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, text);
    made.addEventListener('click', action);
    return made;
  };
  const back = element('a', { href: options.back, class: 'mark-back' }, '回到结果');
  back.addEventListener('click', options.goBack);
  const bar = element(
    'aside',
    { class: 'mark-bar toast alone', 'aria-label': '搜索的字词' },
    back,
    element('span', 'mark-words one-line strong', options.words),
    position,
    ...(options.count > 1
      ? [
          button('上一处（N）', '↑', () => options.step(-1)),
          button('下一处（n）', '↓', () => options.step(1)),
        ]
      : []),
    button('去掉标记', '×', options.close),
  );
  return {
    bar,
    position(index) {
      position.textContent = options.count === 0 ? '本页未见' : `${index + 1} / ${options.count} 处`;
    },
  };
}
