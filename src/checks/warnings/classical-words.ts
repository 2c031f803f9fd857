/** Words of old written Chinese that have no place in editors' notes, each with what to write; quoted words are not looked at. */
const words: readonly (readonly [RegExp, string])[] = [
  [/不词/u, '讲不通'],
  [/唯(?!一)|惟/u, '只有'],
  [/皆|俱|咸/u, '都'],
  [/亦/u, '也'],
  [/遂/u, '就'],
  [/仍之/u, '照旧'],
  [/今(?:以|作|一律)/u, '暂用'],
  [/文内/u, '文中'],
  [/据补/u, '按它补出'],
  [/系于/u, '按……排列'],
  [/未载/u, '没有写明'],
  [/无涉/u, '无关'],
  [/不成文理/u, '讲不通'],
  [/无从/u, '无法'],
  [/[矣焉兮]/u, '了'],
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
