import type { StudyCard } from '../cards/card.ts';

/** Most characters of a statement on a sheet, the answer counted: what is read at one go. */
const longestStatement = 80;

/** How a sentence begins that leans on the one before it, or on a subject that stands elsewhere. */
const leaning =
  /^(?:像|这|此|其|该|上述|前述|以上|据此|为此|对此|因此|因而|所以|但|然而|不过|而|同时|与此同时|另|其中|[一二三四五六七八九十]是|首先|其次|再次|最后|并|也|还|又|则|后者|前者|[他她它]们?|反之|总之|综上|换言之|一方面|主要(?:目标|任务)是)/u;

/** What only introduces an example: the sentence is whole without it. */
const introducing = /^(?:例如|比如|譬如|如(?![果何此下期同今]))，?/u;

/** Words that point out of the sentence: what was said above, and a title cut to its kind. */
const pointing =
  /上述|前述|如下|下列|《(?:通知|意见|规划|纲要|方案|办法|条例|决定|公告|细则|计划|指南|规定)》/u;

const openers = '“‘（《〈「『(';
const closers = '”’）》〉」』)';

/** Where the words may end after a clause: outside all quotes and brackets. */
function clauseEnds(words: string, from: number): number[] {
  let depth = 0;
  return words.split('').flatMap((character, index) => {
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth -= 1;
    return depth === 0 && index >= from && '，；。！？'.includes(character) ? [index] : [];
  });
}

/**
 * What a sheet prints of a card's sentence, letter for letter: all of it but an introducing 如, or its beginning up to the
 * end of a later clause and "……". Undefined where it is too long even so with any of its answers, or cannot be understood
 * without the text around it.
 */
export function statementOf({ prompt, answer, wrong }: StudyCard): readonly [string, string] | undefined {
  const [opening, after] = prompt;
  if (after === undefined) return undefined;
  const before = opening.replace(introducing, '');
  const whole = before + answer + after;
  if (leaning.test(whole)) return undefined;
  const room = longestStatement - Math.max(0, ...wrong.map(({ length }) => length - answer.length));
  const isFit = (text: string): boolean => text.length <= room;
  const answered = before.length + answer.length;
  const end = clauseEnds(whole, answered).findLast((index) => isFit(`${whole.slice(0, index)}……`));
  const kept = isFit(whole) ? whole : end === undefined ? undefined : `${whole.slice(0, end)}……`;
  return kept === undefined || pointing.test(kept) ? undefined : [before, kept.slice(answered)];
}
