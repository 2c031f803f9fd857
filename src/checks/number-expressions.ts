import { arabicNumerals } from './arabic-numerals.ts';

// A date to its last unit; or a figure with what is joined to it (1+N+N, 2025—2027年) and the character that follows.
const expression =
  /\d+年\d+月(?:\d+日)?|\d+月\d+日|[A-Za-z]*\d+(?:\.\d+)?(?:[+—–~-]+[A-Za-z\d.]+)*(?:[%\p{Script=Han}])?/gu;
const quotation = /“[^“”]*”/gu;

export interface NumberExpressions {
  /** Numbers with what they count: 1+1+1, 67.5%, 3岁, 60后, 2024年12月30日, 2025—2027年. */
  stated: string[];
  /** Words in “” that hold a number, one piece on each side of a ……: somebody's very words. */
  quoted: string[];
}

/** The numbers of a text that an editor wrote, each as it must stand in the sources. */
export function numberExpressions(text: string): NumberExpressions {
  const bare = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const pieces = (bare.match(quotation) ?? []).flatMap((words) => words.slice(1, -1).split(/\.{3,}/));
  return {
    stated: bare.replace(quotation, '“”').match(expression) ?? [],
    quoted: pieces.filter((words) => /\d/.test(words)),
  };
}

/** Whether words prepared by `arabicNumerals` hold the expression, and not as a part of a longer figure. */
export function holdsExpression(ready: string, wanted: string): boolean {
  const sought = arabicNumerals(wanted);
  for (let at = ready.indexOf(sought); at >= 0; at = ready.indexOf(sought, at + 1)) {
    const cutsBefore = /^\d/.test(sought) && /\d\.?$/.test(ready.slice(0, at));
    const cutsAfter = /\d$/.test(sought) && /^\.?\d/.test(ready.slice(at + sought.length));
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}
