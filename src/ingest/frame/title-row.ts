const mostLines = 4;
const shortest = 5;
const bare = (text: string): string => text.replaceAll(/[\s《》]/gu, '');

/** What a page's title may be without the name of its site, longest part first: 关于…的通知 of 关于…的通知_甲市政府. */
export function ownTitles(title: string): string[] {
  const parts = title
    .split(/[_|]|\s[-–—]\s|--|-(?=[^-]*$)/u)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(parts)].filter((part) => part.length >= shortest);
}

/** The row of up to four lines that together are the title that the page has outside of its text, as a half-open range. */
export function titleRow(
  lines: readonly string[],
  title: string,
): { start: number; end: number } | undefined {
  const wanted = new Set([title, ...ownTitles(title)].map(bare).filter((words) => words.length >= shortest));
  for (let start = 0; start < lines.length; start++) {
    for (let end = start + 1; end <= Math.min(lines.length, start + mostLines); end++) {
      if (wanted.has(bare(lines.slice(start, end).join('')))) return { start, end };
    }
  }
  return undefined;
}
