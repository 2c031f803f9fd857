const raised: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ',
}; // prettier-ignore
const lowered: Readonly<Record<string, string>> = {
  '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉', '+': '₊', '-': '₋',
}; // prettier-ignore

/** Raised or lowered digits as characters of their own (m², CO₂); undefined where one has none. */
export function shiftedDigits(text: string, kind: 'sup' | 'sub'): string | undefined {
  const table = kind === 'sup' ? raised : lowered;
  const shifted = [...text.trim()].map((character) => table[character]);
  return shifted.length > 0 && shifted.every((character) => character !== undefined)
    ? shifted.join('')
    : undefined;
}

/** White space as a browser sets it: runs of it are one space, but ideographic spaces stay. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[ \t\n\r\f\v\u00A0]+/g, ' ')
    .replaceAll(/ ?(\u3000+) ?/g, '$1')
    .trim();
}
