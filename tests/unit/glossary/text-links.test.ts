import { describe, expect, it } from 'vitest';
import { linkTermsInText } from '../../../src/render/term-links-in-text.ts';
import { card, model } from './sample.ts';

const library = model({
  glossary: [card('tuo-wei', '托位'), card('ju-jia', '居家养老'), card('ji-gou', '机构养老')],
});
const shown = (text: string, options: Parameters<typeof linkTermsInText>[2] = {}): string =>
  linkTermsInText(text, library, options)
    .map(({ text, href }) => (href ? `[${text}](${href})` : text))
    .join('');

describe('term links in an explanation', () => {
  it('links each card once and keeps every character', () => {
    expect(shown('居家养老、机构养老、居家养老的合称')).toBe(
      '[居家养老](/glossary/ju-jia/)、[机构养老](/glossary/ji-gou/)、居家养老的合称',
    );
  });

  it('never links a card on its own page', () => {
    expect(shown('托位与居家养老', { own: 'tuo-wei' })).toBe('托位与[居家养老](/glossary/ju-jia/)');
  });

  it('follows the author', () => {
    const rules = { forbid: [{ term: 'tuo-wei' }], force: [{ term: 'ji-gou', words: '住进机构' }] };
    expect(shown('托位，住进机构', { rules })).toBe('托位，[住进机构](/glossary/ji-gou/)');
  });

  it('leaves a text without names whole', () => {
    expect(linkTermsInText('没有名词', library)).toEqual([{ text: '没有名词', href: undefined }]);
    expect(linkTermsInText('', library)).toEqual([]);
  });
});
