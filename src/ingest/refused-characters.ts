import { IngestProblem, placeOf, type IngestRule } from './ingest-problem.ts';

const refused: readonly [IngestRule, RegExp, string, string][] = [
  ['nul-character', /\0/, 'is a NUL character', 'Remove it, or save the text anew.'],
  ['lone-surrogate', /\p{Surrogate}/u, 'is half of a surrogate pair', 'Save the text anew as UTF-8.'],
  [
    'bidi-control',
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    'turns the direction of writing, so that the text reads otherwise than it is stored',
    'Remove it.',
  ],
  [
    'replacement-character',
    /\uFFFD/,
    'stands where an earlier program lost a character',
    'Get the text again from its origin.',
  ],
  [
    'editorial-bracket',
    /[⟦⟧]/,
    'is the mark of the editors for gaps',
    'Write the bracket of the page otherwise.',
  ],
  ['control-character', /[[\p{Cc}--[\t\n\v\f\r]]\uFFFE\uFFFF]/v, 'is a control character', 'Remove it.'],
];

/** Throws an IngestProblem for the first character that no page of text may hold. */
export function refuseCharacters(text: string): void {
  for (const [rule, pattern, what, remedy] of refused) {
    const offset = text.search(pattern);
    if (offset < 0) continue;
    const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new IngestProblem(rule, `U+${code} ${what}.`, remedy, placeOf(text, offset));
  }
}
