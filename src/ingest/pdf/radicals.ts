// The radicals of U+2E80 that look like a character, which NFKC leaves as they are.
// Of two of U+2F00 NFKC gives the form of another region.
const pairs =
  '⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⾭青';

/** The character that a radical is drawn as; undefined for what is none. */
function characterOf(radical: string): string | undefined {
  const at = pairs.indexOf(radical);
  if (at >= 0 && at % 2 === 0) return pairs.charAt(at + 1);
  const plain = radical.normalize('NFKC');
  return plain === radical ? undefined : plain;
}

/**
 * The text with the characters that its radicals and compatibility forms are drawn as: fonts give one glyph two codes, and
 * programs that write PDF take the other. `found` counts what was read so.
 */
export function readRadicals(text: string, found: Map<string, number>): string {
  return text.replace(/[\u2329\u232A\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu, (radical) => {
    const character = characterOf(radical);
    if (character === undefined) return radical;
    const name = `${radical}→${character}`;
    found.set(name, (found.get(name) ?? 0) + 1);
    return character;
  });
}
