import type { BodyBlock } from './heading-levels.ts';

const marks = /[\\`*_[<]|~~|&(?=#?\w+;)/g;
const opening = /^(?:#{1,6}(?=\s|$)|[-+>](?=\s|$)|>|=+\s*$|-+\s*$)/;
const listNumber = /^(\d{1,9})([.)])(?=\s|$)/;
const address = /(?<=https?|ftp|mailto|xmpp)(:)|(?<=www)(\.)|(?<=\w)(@)(?=\w)/gi;

/** The text so that Markdown shows exactly these characters, and makes nothing of them. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(marks, (mark) => `\\${mark}`)
    .replace(opening, (mark) => `\\${mark}`)
    .replace(listNumber, '$1\\$2')
    .replaceAll(address, (mark) => `\\${mark}`)
    .replace(/(?<=\s)(?=#+$)/, '\\');
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** The body of a draft as Markdown: one blank line between blocks; nothing but headings, paragraphs and tables. */
export function writeMarkdown(blocks: readonly BodyBlock[]): string {
  const texts = blocks.map(({ depth, text, rows }) => {
    if (rows) return table(rows);
    return depth > 0 ? `${'#'.repeat(depth)} ${escapeMarkdown(text)}` : escapeMarkdown(text);
  });
  return `${texts.join('\n\n')}\n`;
}
