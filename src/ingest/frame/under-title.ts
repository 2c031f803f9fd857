import { isDateLine } from '../../text/written-date.ts';
import { numberOfLine } from './document-number.ts';
import { byline, isAdoption } from './line-kinds.ts';

const subtitle = /^[—–-]{1,2}[^—–-]/u;
const namedPost =
  /(?:书记|部长|主任|局长|省长|市长|主席|会长|院长|教授|研究员|司长|处长|院士)\s?[\p{Script=Han}]{2,4}$/u;

/** The line stands between a headline and the body: number, author, post, date or adoption, subtitle. */
export function standsUnderTitle(text: string): boolean {
  return (
    numberOfLine(text) !== undefined ||
    byline.test(text) ||
    isDateLine(text) ||
    isAdoption(text) ||
    subtitle.test(text) ||
    namedPost.test(text)
  );
}
