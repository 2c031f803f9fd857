import { createHash } from 'node:crypto';

/**
 * The mark that a link carries of the words it pointed at: the first 8 hexadecimal digits of the SHA-256 of the lines,
 * joined by line feeds. Links live for years, so this rule does not change.
 */
export const contentMark = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 8);
