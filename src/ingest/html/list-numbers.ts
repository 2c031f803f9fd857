import { formatNumber } from '../docx/number-formats.ts';

/** Kinds of list in HTML (`type`) and CSS (`list-style-type`) by the name that Word has for the format. */
const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'chineseCounting',
};
const unnumbered = new Set(['none', 'disc', 'circle', 'square']);

function styleOf(element: Element): string | undefined {
  const style = element.getAttribute('style') ?? '';
  return /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(style)?.[1];
}

const isItem = ({ localName }: Element): boolean => localName === 'li';

function valueOf(item: Element): number | undefined {
  const value = item.getAttribute('value');
  return value !== null && /^-?\d+$/u.test(value) ? Number(value) : undefined;
}

/** The numbers that a browser sets before the items of an <ol>, such as 3. or 一、; none where it sets none. */
export function itemNumbers(list: Element): Map<Element, string> {
  const items = [...list.children].filter(isItem);
  const step = list.hasAttribute('reversed') ? -1 : 1;
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  const kindOfList = styleOf(list) ?? list.getAttribute('type') ?? 'decimal';
  let number = (Number.isNaN(start) ? (step < 0 ? items.length : 1) : start) - step;
  const numbers = new Map<Element, string>();
  for (const item of items) {
    number = valueOf(item) ?? number + step;
    const kind = styleOf(item) ?? kindOfList;
    if (unnumbered.has(kind)) continue;
    const format = formats[kind] ?? 'decimal';
    const text = (number > 0 ? formatNumber(number, format) : undefined) ?? String(number);
    numbers.set(item, format === 'chineseCounting' ? `${text}、` : `${text}.`);
  }
  return numbers;
}
