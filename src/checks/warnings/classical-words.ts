/**
 * Words of old written Chinese that have no place in editors' notes, each with what to write. Words and names of
 * today that hold the same character (其他, 之一, 咸阳, 根据补助) are not meant; quoted words are not looked at.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/不词|不成文理/u, '讲不通'],
  [/唯(?![一独物])|惟/u, '只有'],
  [/皆|俱(?!乐部)|咸(?![阳宁鱼菜淡水味])/u, '都'],
  [/亦(?!庄)/u, '也'],
  [/遂(?![宁平昌溪川])/u, '就'],
  [/仍之/u, '照旧'],
  [/(?<![当如至现迄古])今(?:以|作|一律)/u, '暂用'],
  [/文内/u, '文中'],
  [/(?<!根)据补(?![充助贴])/u, '按它补出'],
  [/(?<!根)据此/u, '从这里'],
  [/(?<![联关维])系于/u, '按……排列'],
  [/未载/u, '没有写明'],
  [/无涉|不涉(?!及)/u, '无关'],
  [/无从/u, '无法'],
  [/(?<![缘事原变典世无已亲])故(?![事障意乡居宫土有])/u, '所以'],
  [/(?<![尤与极何耳])其(?![他中余它次实])/u, '它'],
  [/(?<![总反分])之(?![一二三四五六七八九十前后间内外上下中际余时处类])/u, '的'],
  [/乃(?!至)/u, '是'],
  [/[矣焉兮]/u, '了'],
  [/[勿毋]/u, '不要'],
];

/** The first such word of a text outside quotation marks, and a plain one for it. */
export function classicalWord(text: string): { word: string; instead: string } | undefined {
  const own = text.replace(/“[^”]*”|《[^》]*》/gu, '');
  for (const [pattern, instead] of words) {
    const word = pattern.exec(own)?.[0];
    if (word !== undefined) return { word, instead };
  }
  return undefined;
}
