import { withoutSpace } from '../../text/bare-text.ts';

const digit = '[\\d０-９]';
const rank = `(?:${digit}+(?:[—－–-]{1,2}${digit}+)?|[一二三四五六七八九十百零〇○]+|[—－–-]${digit}+)`;
const open = '[〔［\\[【(（﹝〈]';
const close = '[〕］\\]】)）﹞〉]';
const office = '[\\p{Script=Han}A-Za-z·]{1,20}?(?:[（(]\\p{Script=Han}{1,6}[）)])?';

/** A number of a letter, such as 国发〔2024〕1号, in any of its brackets and spacings. */
export const documentNumber = new RegExp(
  `${office}\\s*${open}\\s*${digit}{4}\\s*年?\\s*${close}\\s*(?:第)?\\s*${rank}\\s*号`,
  'u',
);
const orderNumber = new RegExp(
  `^[（(]?(?:[\\p{Script=Han}]{2,30}?(?:令|公告|通告|公报))?\\s*(?:${digit}{4}\\s*年)?\\s*[（(]?第?\\s*${rank}\\s*号[）)]?[）)]?$`,
  'u',
);
// Minutes of a meeting have no word before it: 〔2024〕15号.
const bareNumber = new RegExp(`^${open}${digit}{4}年?${close}第?${rank}号$`, 'u');
const signer = /(?:签发人|会签人)[：:].*$/u;
const caption = /^(?:发文字号|文\s*号|编\s*号)[：:]\s*/u;

/** The number that a line holds and nothing beside it (甲民发〔2024〕3号, 第12号, 甲市人民政府令第3号, 号外); undefined where it holds other words. */
export function numberOfLine(text: string): string | undefined {
  const bare = withoutSpace(text.replace(caption, '').replace(signer, ''));
  if (/^[（(]?号外[）)]?$/u.test(bare)) return '号外';
  // The patterns below try every place of a long line; nearly none of them can hold a number.
  if (!/号[）)]*$/u.test(bare)) return undefined;
  const inner = bare.replace(/^[（(](.*)[）)]$/u, (whole, words: string) =>
    documentNumber.test(words) || /^(?:\d{4}年)?第.*号$/u.test(words) ? words : whole,
  );
  if (bareNumber.test(inner)) return inner;
  const letter = documentNumber.exec(inner);
  if (letter && letter.index === 0 && letter[0].length === inner.length) return inner;
  return orderNumber.test(inner) ? inner.replace(/^[（(](.*)[）)]$/u, '$1') : undefined;
}
