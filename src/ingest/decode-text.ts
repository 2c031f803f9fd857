import chardet from 'chardet';
import iconv from 'iconv-lite';
import { lexicon } from './row-shift/lexicon.ts';
import { IngestProblem, placeOf } from './ingest-problem.ts';

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface DecodedText {
  /** The text without a byte order mark. */
  text: string;
  encoding: TextEncoding;
  byteOrderMark: boolean;
  /** "certain": a byte order mark or valid UTF-8 says so. "likely": the characters make it so. */
  sureness: 'certain' | 'likely';
  /** Share of characters that everyday Chinese and Latin text is made of, 0 to 1. */
  everyday: number;
}

const marks: readonly [TextEncoding, readonly number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['GB18030', [0x84, 0x31, 0x95, 0x33]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];
const acceptedShare = 0.85;
const sampleLength = 20_000;
// Mean cost of a character: Chinese prose has 8 to 9.5, lists of names 10, other languages read as Chinese 11.5.
const rarestMean = 10.8;
const unknownCost = 15;
const remedy = '请存为 UTF-8。';

function strictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const marksAndLatin = /[\t\n\r\f\x20-\x7E“”‘’—…·\u3000-〗！-～]/u;

/** GB2312 level 1 holds the 3,755 characters of everyday use. */
function levelOne(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  return new Set(iconv.decode(Uint8Array.from(bytes), 'gb2312'));
}
let everydayHan: ReadonlySet<string> | undefined;

function isEveryday(character: string): boolean {
  everydayHan ??= levelOne();
  return everydayHan.has(character) || marksAndLatin.test(character);
}

function everydayShare(text: string): number {
  const sample = [...text.slice(0, sampleLength)];
  return sample.length === 0 ? 0 : sample.filter(isEveryday).length / sample.length;
}

function refuseBrokenUtf8(bytes: Uint8Array): void {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const broken = lossy.split('\uFFFD').length - 1;
  if (
    broken > Math.max(3, lossy.length * 0.01) ||
    everydayShare(lossy) < acceptedShare ||
    !/[^\p{ASCII}\uFFFD]/u.test(lossy)
  ) {
    return;
  }
  const place = placeOf(lossy, lossy.indexOf('\uFFFD'));
  const surrogate = bytes.some((byte, index) => byte === 0xed && (bytes[index + 1] ?? 0) >= 0xa0);
  if (surrogate) throw new IngestProblem('lone-surrogate', '有半个代理对写成了 UTF-8。', remedy, place);
  throw new IngestProblem('broken-encoding', '文件是 UTF-8，但有几个字节不合。', remedy, place);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): DecodedText {
  const text = strictly(bytes, encoding);
  if (text !== undefined) {
    return { text, encoding, byteOrderMark: true, sureness: 'certain', everyday: everydayShare(text) };
  }
  const lossy = new TextDecoder(encoding).decode(bytes);
  const place = placeOf(lossy, Math.max(0, lossy.indexOf('\uFFFD')));
  if (bytes.length % 2 === 1 && lossy.indexOf('\uFFFD') === lossy.length - 1) {
    throw new IngestProblem('broken-encoding', `${encoding} 的文字止于半个字。`, remedy, place);
  }
  throw new IngestProblem('lone-surrogate', `${encoding} 的文字里有半个代理对。`, remedy, place);
}

/** The text of bytes in UTF-8, UTF-16 or GB18030, with or without byte order mark, found by content and decoded strictly. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ([0xff, 0xfe, 0, 0].every((byte, index) => bytes[index] === byte)) {
    throw new IngestProblem('unknown-encoding', '文件开头像 UTF-32。', remedy);
  }
  for (const [encoding, mark] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') return decodeUtf16(bytes, encoding);
    const text = strictly(bytes, encoding)?.replace(/^\uFEFF/, '');
    if (text !== undefined)
      return { text, encoding, byteOrderMark: true, sureness: 'certain', everyday: everydayShare(text) };
    if (encoding === 'UTF-8') refuseBrokenUtf8(bytes);
    throw new IngestProblem('broken-encoding', `文件开头像 ${encoding}，后面却不是。`, remedy);
  }
  const utf8 = strictly(bytes, 'UTF-8');
  if (utf8 !== undefined && !(utf8.includes('\0') && looksUtf16(bytes))) {
    return {
      text: utf8,
      encoding: 'UTF-8',
      byteOrderMark: false,
      sureness: 'certain',
      everyday: everydayShare(utf8),
    };
  }
  if (utf8 === undefined) refuseBrokenUtf8(bytes);
  return decodeByContent(bytes);
}

function looksUtf16(bytes: Uint8Array): boolean {
  return (
    bytes.length % 2 === 0 &&
    (['UTF-16LE', 'UTF-16BE'] as const).some(
      (name) => everydayShare(strictly(bytes, name) ?? '') >= acceptedShare,
    )
  );
}

/** Korean in its own encoding decodes to everyday characters too, but to a row of them that no Chinese text has. */
function readsAsChinese(text: string): boolean {
  const { costs } = lexicon();
  const han = text.slice(0, sampleLength).match(/\p{Script=Han}/gu) ?? [];
  const sum = han.reduce((total, character) => total + (costs.get(character) ?? unknownCost), 0);
  return sum <= han.length * rarestMean;
}

function decodeByContent(bytes: Uint8Array): DecodedText {
  const candidates = (['GB18030', 'UTF-16LE', 'UTF-16BE'] as const).flatMap((encoding): DecodedText[] => {
    const text = strictly(bytes, encoding);
    return text === undefined
      ? []
      : [{ text, encoding, byteOrderMark: false, sureness: 'likely', everyday: everydayShare(text) }];
  });
  const [best] = candidates.sort((a, b) => b.everyday - a.everyday);
  if (best && best.everyday >= acceptedShare && readsAsChinese(best.text)) return best;
  if (bytes.includes(0)) {
    throw new IngestProblem(
      'binary-file',
      '文件里有 NUL 字节，又不是 UTF-16 文本。',
      '请另存为 UTF-8 的文本，或给出原来的文件。',
    );
  }
  const guess = chardet.analyse(bytes.subarray(0, sampleLength))[0];
  const known = guess ? `看来像 ${guess.name}（把握 ${guess.confidence}%）。` : '';
  throw new IngestProblem('unknown-encoding', `文件不是 UTF-8、UTF-16 或 GB18030。${known}`, remedy);
}
