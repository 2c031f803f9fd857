import { IngestProblem, placeOf, type IngestRule } from './ingest-problem.ts';

const refused: readonly [IngestRule, RegExp, string, string][] = [
  ['nul-character', /\0/, '是 NUL 字符', '请删去，或重新存一次。'],
  ['lone-surrogate', /\p{Surrogate}/u, '是半个代理对', '请重新存为 UTF-8。'],
  [
    'bidi-control',
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    '会改变书写方向，使所见与所存不同',
    '请删去。',
  ],
  ['replacement-character', /\uFFFD/, '表示先前的程序丢了一个字', '请从出处重新取文。'],
  ['editorial-bracket', /[⟦⟧]/, '是编者标缺文用的括号', '请把原页的括号写成别的。'],
  ['control-character', /[[\p{Cc}--[\t\n\v\f\r]]\p{Noncharacter_Code_Point}]/v, '是控制字符', '请删去。'],
];

/** Throws an IngestProblem for the first character that no page of text may hold. */
export function refuseCharacters(text: string): void {
  for (const [rule, pattern, what, remedy] of refused) {
    const offset = text.search(pattern);
    if (offset < 0) continue;
    const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new IngestProblem(rule, `U+${code} ${what}。`, remedy, placeOf(text, offset));
  }
}
