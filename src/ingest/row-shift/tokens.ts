import { givenNameCharacters } from './known-words.ts';
import { lexicon } from './lexicon.ts';
import { isNameAfter, isNameBefore } from './paired-names.ts';
import { suspects } from './suspects.ts';
import { tokenClass, type TokenClass } from './transitions.ts';

/** One way to read the characters from some place on. */
export interface Token {
  length: number;
  /** Undefined: the token is invisible to its neighbours. */
  class: TokenClass | undefined;
  cost: number;
  /** What stands on the page instead of the characters, of the same length; undefined: they are as printed. */
  mark?: string;
  /** A mark of rows A1 or A3 that came through whole, which a page with the fault does not have. */
  genuine?: boolean;
  /** The mark as it opens or closes a pair. */
  pair?: string;
}

const han = /[\p{Script=Han}〇\uD800-\uDFFF]/u;
const number = /[0-9０-９]/;
const latin = /[A-Za-zＡ-Ｚａ-ｚ]/;
const unknownCharacter = 15;
// 。。。。 and ！！！; no word has one character three times.
const fewestRepeated = 3;
const repeatedMark = 4;
const oddDash = 6;
const wordClass = tokenClass('word');
// 在院 is no 在：.
const preposition = /[在从向把被将与和及或]/;
const otherClass = tokenClass('other');
const monthAndDay = /^[园员圆猿源缘远苑愿怨]{1,2}月[园员圆猿源缘远苑愿怨]{1,2}日/;
const dashClass = tokenClass('——');
const shiftableMarks = new Set([...suspects.values()].map(({ mark }) => mark));
const roleBefore =
  /(?:记者|[会市省县区局部院所校社处科厅署行队]长|书记|主任|主席|教授|同志|院士|编辑|医生|董事长|经理|研究员|总监|摄|文)$/;

function runLength(text: string, from: number, end: number, matches: (unit: string) => boolean): number {
  let length = 0;
  while (from + length < end && matches(text.charAt(from + length))) length++;
  return length;
}

function words(text: string, from: number, end: number): Token[] {
  const { costs, byOpening } = lexicon();
  const first = text.charAt(from);
  const tokens: Token[] = [{ length: 1, class: wordClass, cost: costs.get(first) ?? unknownCharacter }];
  for (const word of byOpening.get(text.slice(from, from + 2)) ?? []) {
    if (word.length <= end - from && text.startsWith(word, from))
      tokens.push({ length: word.length, class: wordClass, cost: costs.get(word) ?? unknownCharacter });
  }
  // 长征七号遥六运载火箭
  const flight =
    first === '遥' &&
    /^遥[一二三四五六七八九十]{1,3}(?=运载|火箭|飞船|卫星)/.exec(text.slice(from, from + 6))?.[0];
  if (flight) tokens.push({ length: flight.length, class: wordClass, cost: 8 });
  if (first !== '袁') return tokens;
  const given = runLength(text, from + 1, Math.min(end, from + 3), (unit) => givenNameCharacters.has(unit));
  const afterRole = roleBefore.test(text.slice(Math.max(0, from - 3), from)) ? -3 : 0;
  const signed = /^袁[\p{Script=Han}]{1,2}?(?=[冤）)])/u.exec(text.slice(from, from + 4))?.[0].length ?? 0;
  if (signed > 0 && afterRole < 0) tokens.push({ length: signed, class: wordClass, cost: 8 });
  if (given > 0) tokens.push({ length: 2, class: wordClass, cost: 17 + afterRole });
  if (given > 1) tokens.push({ length: 3, class: wordClass, cost: 16 + afterRole });
  return tokens;
}

function shiftedRun(
  text: string,
  from: number,
  end: number,
  kind: 'digit' | 'letter' | 'space',
): Token | undefined {
  const first = suspects.get(text.charAt(from))?.mark ?? '';
  const joins =
    kind === 'digit'
      ? /[０-９．％]/
      : kind === 'space'
        ? /\u3000/
        : /[Ａ-Ｚ]/.test(first)
          ? /[Ａ-Ｚ]/
          : /[ａ-ｚ]/;
  const length = runLength(text, from, end, (unit) => joins.test(suspects.get(unit)?.mark ?? ''));
  const mark = Array.from(text.slice(from, from + length), (unit) => suspects.get(unit)?.mark ?? unit).join(
    '',
  );
  if (kind === 'space') return { length, mark, class: undefined, cost: length > 1 ? 6 : 9 };
  if (kind === 'letter')
    return length < 3 ? undefined : { length, mark, class: tokenClass('latin'), cost: 8 + 3.3 * length };
  const inDate =
    (/[年月]/.test(text.charAt(from - 1)) && /[月日]/.test(text.charAt(from + length))) ||
    monthAndDay.test(text.slice(from, from + 6));
  const counts = /[年月日时分个万亿元号页]/.test(text.charAt(from + length));
  if (length === 1 && !counts) return undefined;
  return {
    length,
    mark,
    class: tokenClass('number'),
    cost: (inDate ? 1 : length === 1 ? 9 : 6) + 2.3 * length,
  };
}

function repeatedMarks(text: string, from: number, end: number, mark: string): Token[] {
  const run = runLength(text, from, end, (unit) => unit === text.charAt(from));
  const isLine = /[—…]/.test(mark);
  if (isLine && text.charAt(from - 1) === text.charAt(from)) return [];
  if (!isLine && run < fewestRepeated) return [];
  // ——要推进: after a dash of two stands the word.
  const lengths = mark === '—' && run === 3 ? [2, 3] : run > 1 ? [run] : [];
  const named = mark === '—' ? dashClass : tokenClass(mark);
  return lengths.map((length) => ({
    length,
    class: named,
    cost: isLine ? (mark === '—' && length === 3 ? oddDash : 0) : repeatedMark,
    mark: mark.repeat(length),
  }));
}

function shiftedMarks(text: string, from: number, end: number, mark: string): Token[] {
  const repeated = repeatedMarks(text, from, end, mark);
  if (repeated.length > 0) return repeated;
  const betweenNames = /[—－]/.test(mark) && isNameBefore(text, from) && isNameAfter(text, from + 1);
  const named = tokenClass(mark);
  // The counted texts hardly use 『』 and 「」; a page that does uses them throughout.
  const rare = named === otherClass ? 10 : /[…～]/.test(mark) ? 4 : /[『「]/.test(mark) ? -2 : 0;
  const ofYear =
    (mark === '〔' && /^.[\d园员圆猿源缘远苑愿怨]{4}页/.test(text.slice(from, from + 6))) ||
    (mark === '〕' && /也[\d园员圆猿源缘远苑愿怨]{4}$/.test(text.slice(Math.max(0, from - 5), from)));
  const bonus = ofYear || betweenNames ? -6 : 0;
  const signs =
    /[－．／＋]/.test(mark) && !/[0-9A-Za-z０-９]/.test(text.charAt(from - 1)) && bonus === 0 ? 5 : 0;
  const unlikely = mark === '：' && preposition.test(text.charAt(from - 1)) ? 5 : 0;
  return [{ length: 1, class: named, cost: rare + bonus + signs + unlikely, mark, pair: mark }];
}

/** Every way to read the characters from `from` on, up to `end`: as words, or as what the fault made of them. */
export function tokensAt(text: string, from: number, end: number): Token[] {
  const unit = text.charAt(from);
  if (han.test(unit)) {
    const tokens = words(text, from, end);
    const suspect = suspects.get(unit);
    if (!suspect) return tokens;
    if (suspect.kind === 'punctuation') return [...tokens, ...shiftedMarks(text, from, end, suspect.mark)];
    const shifted = shiftedRun(text, from, end, suspect.kind);
    return shifted ? [...tokens, shifted] : tokens;
  }
  for (const [kind, name] of [
    [number, 'number'],
    [latin, 'latin'],
  ] as const) {
    const length = runLength(text, from, end, (next) => kind.test(next));
    if (length > 0) return [{ length, class: tokenClass(name), cost: 0 }];
  }
  const genuine = shiftableMarks.has(unit);
  const length = /[—…]/.test(unit) ? runLength(text, from, end, (next) => next === unit) : 1;
  const named = unit === '—' && length > 1 ? dashClass : tokenClass(unit);
  return [{ length, class: named, cost: 0, genuine, pair: unit }];
}
