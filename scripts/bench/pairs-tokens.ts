/**
 * A normalised text as plain words for Pagefind, so that neither the indexer nor the browser cuts it again: every run of
 * Chinese characters as its overlapping pairs (b and ten digits) and its last character (u and five), letters and
 * figures as they are, signs inside a figure as words. Runs in the bench's page too, so it stands for itself.
 */
export function pairsTokens(text: string): string[] {
  const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0');
  const tokens: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+|[a-z0-9]+|(?<=[a-z0-9])[+%./-]/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      tokens.push(/^[a-z0-9]/u.test(run) ? run : `s${hex(run)}`);
      continue;
    }
    const characters = Array.from(run);
    for (let at = 0; at + 1 < characters.length; at += 1) {
      tokens.push(`b${hex(characters[at] ?? '')}${hex(characters[at + 1] ?? '')}`);
    }
    tokens.push(`u${hex(characters.at(-1) ?? '')}`);
  }
  return tokens;
}
