import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A face as satori takes it. */
export interface CardFont {
  name: string;
  data: Buffer;
  weight: 400 | 700;
  style: 'normal';
}

const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'));
const weights = [400, 700] as const;

const fileOf = (subset: string, weight: number): Buffer =>
  readFileSync(path.join(folder, `files/noto-serif-sc-${subset}-${weight}-normal.woff`));

let base: CardFont[] | undefined;

/** The faces of every card: Latin letters and figures, and the simplified characters, each in two weights. */
export function baseFonts(): CardFont[] {
  base ??= weights.flatMap((weight): CardFont[] => [
    { name: 'Serif', data: fileOf('chinese-simplified', weight), weight, style: 'normal' },
    { name: 'Latin', data: fileOf('latin', weight), weight, style: 'normal' },
  ]);
  return base;
}

/** Code points of the numbered subsets, which hold the rarer characters: U+4e00-4e05,U+4e07. */
function readRanges(): [subset: string, from: number, to: number][] {
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(ranges).flatMap(([name, list]) =>
    list.split(',').map((range): [string, number, number] => {
      const ends = range.replace(/^U\+/i, '').split('-');
      const [from = 0, to = from] = ends.map((digits) => Number.parseInt(digits, 16));
      return [name.replace(/[[\]]/g, ''), from, to];
    }),
  );
}

let ranges: ReturnType<typeof readRanges> | undefined;

/** Subsets that hold characters which the faces of every card lack. */
function subsetsOf(text: string): Set<string> {
  const known = (ranges ??= readRanges());
  return new Set(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return known.find(([, from, to]) => code >= from && code <= to)?.[0] ?? [];
    }),
  );
}

/** Further faces for characters that were not found, of the subsets that hold them. */
export const fontsFor = (text: string): CardFont[] =>
  [...subsetsOf(text)].flatMap((subset) =>
    weights.map((weight): CardFont => ({
      name: `Rare-${subset}`,
      data: fileOf(subset, weight),
      weight,
      style: 'normal',
    })),
  );
