import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/ingest/decode-text.ts';
import { plainPage, refusal } from './sample.ts';

const bomless = ['utf8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
const names = { utf8: 'UTF-8', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE', gb18030: 'GB18030' } as const;

describe('decoding', () => {
  it.each(bomless)('finds %s without a byte order mark, by content', (encoding) => {
    const { text, encoding: found, byteOrderMark } = decodeText(iconv.encode(plainPage, encoding));
    expect({ text, found, byteOrderMark }).toEqual({
      text: plainPage,
      found: names[encoding],
      byteOrderMark: false,
    });
  });

  it.each(bomless)('finds %s with a byte order mark and takes the mark off', (encoding) => {
    const {
      text,
      encoding: found,
      byteOrderMark,
      sureness,
    } = decodeText(iconv.encode(`\uFEFF${plainPage}`, encoding, { addBOM: false }));
    expect({ text, found, byteOrderMark, sureness }).toEqual({
      text: plainPage,
      found: names[encoding],
      byteOrderMark: true,
      sureness: 'certain',
    });
  });

  it('is certain of valid UTF-8 and says "likely" where only the characters speak', () => {
    expect(decodeText(iconv.encode(plainPage, 'utf8')).sureness).toBe('certain');
    expect(decodeText(iconv.encode(plainPage, 'gb18030')).sureness).toBe('likely');
  });

  it('finds UTF-16 that holds no ASCII at all', () => {
    const text = '完善养老服务网络，健全县乡村三级养老服务体系。';
    expect(decodeText(iconv.encode(text, 'utf-16le'))).toMatchObject({ text, encoding: 'UTF-16LE' });
    expect(decodeText(iconv.encode(text, 'utf-16be'))).toMatchObject({ text, encoding: 'UTF-16BE' });
  });

  it('decodes four-byte GB18030', () => {
    const text = `${plainPage}𠮷野家㐀`;
    expect(decodeText(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'GB18030' });
  });
});

describe('encodings that are refused', () => {
  it.each(['big5', 'shift_jis', 'euc-kr', 'windows-1251'])(
    '%s, with what it looks like',
    async (encoding) => {
      const samples = {
        big5: '關於做好養老服務工作的通知，各地要完善養老服務網絡，讓老年人就近享受服務。'.repeat(5),
        shift_jis: 'これは高齢者の介護に関するお知らせです。よろしくお願いします。'.repeat(5),
        'euc-kr': '노인 요양 서비스에 관한 통지입니다. 잘 부탁드립니다.'.repeat(5),
        'windows-1251': 'Это уведомление об уходе за пожилыми людьми. '.repeat(5),
      } as const;
      const { rule, message, remedy } = await refusal(
        iconv.encode(samples[encoding as keyof typeof samples], encoding),
      );
      expect(rule).toBe('unknown-encoding');
      expect(message).toMatch(/看来像 .+（把握 \d+%）。/);
      expect(remedy).toBe('请存为 UTF-8。');
    },
  );

  it('UTF-32', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, 0x17, 0x53, 0, 0]);
    expect((await refusal(bytes)).rule).toBe('unknown-encoding');
  });

  it('UTF-8 with a few broken bytes, at their place', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${plainPage}第二行有`),
      Buffer.from([0xe5, 0x85]),
      Buffer.from('问题。'),
    ]);
    const { rule, place } = await refusal(bytes);
    expect([rule, place]).toEqual(['broken-encoding', { line: 6, column: 5 }]);
  });

  it('UTF-16 that ends inside a character', async () => {
    const bytes = iconv.encode(`\uFEFF${plainPage}`, 'utf-16le', { addBOM: false });
    expect((await refusal(bytes.subarray(0, bytes.length - 1))).rule).toBe('broken-encoding');
  });
});
