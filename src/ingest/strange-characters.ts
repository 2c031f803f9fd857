import type { PageLine } from './extracted-page.ts';
import { listPlaces } from './report-words.ts';

const kinds: readonly [RegExp, string][] = [
  [/\p{Co}/gu, '专用字体的字，别人看不见'],
  [/[\u2E80-\u2FDF]/gu, '部首字，不是汉字'],
  [/[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu, '兼容汉字，与通行的字不同码'],
];
const strange = /[\p{Co}\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;
const most = 10;

/** Characters that look like others or like nothing: of private fonts, Kangxi radicals, compatibility forms; each with its lines. */
export function strangeCharacters(lines: readonly PageLine[]): string[] {
  const suspect = lines.flatMap(({ text }, index) =>
    strange.test(text) ? [{ text, number: index + 1 }] : [],
  );
  return kinds.flatMap(([pattern, what]) => {
    const places = suspect.flatMap(({ text, number }) =>
      Array.from(text.matchAll(pattern), ([character]) => `“${character}”第 ${number} 行`),
    );
    if (places.length === 0) return [];
    return [`${what}：${listPlaces(places, { most })}。照原样保留，请核对。`];
  });
}
