import type { DecodedText } from './decode-text.ts';
import type { ExtractedPage } from './extracted-page.ts';

const headingMark = /^\s{0,3}(#{1,6})\s/;

/** The lines of plain text. Marks (#) before headings, which some extracts set, give their level. */
export function extractPlain(decoded: DecodedText): ExtractedPage {
  const lines = decoded.text.split(/\r\n|\r|\n/).map((text) => {
    const level = headingMark.exec(text)?.[1]?.length;
    return { text, whole: false, ...(level === undefined ? {} : { heading: level }) };
  });
  return { lines, decoded, isPage: decoded.encoding === 'UTF-8', remarks: [] };
}
