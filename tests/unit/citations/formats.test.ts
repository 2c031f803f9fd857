import { describe, expect, it } from 'vitest';
import type { Citation, Passage, Work } from '../../../src/citations/citation.ts';
import { escapeBibtex } from '../../../src/citations/format-bibtex.ts';
import { escapeHtml } from '../../../src/citations/format-html.ts';
import { escapeMarkdown } from '../../../src/citations/format-markdown.ts';
import { citationFormats, withoutWords } from '../../../src/citations/formats.ts';
import { newspaperOf } from '../../../src/citations/printed-in.ts';

const policy: Work = {
  address: 'documents/opinion',
  isOfficial: true,
  title: '中共中央 国务院关于深化养老服务改革发展的意见',
  isTitled: true,
  authors: [],
  issuers: ['中共中央', '国务院'],
  dated: '2024-12-30',
};
const article: Work = {
  address: 'documents/burden',
  isOfficial: false,
  title: '为基层减负要“瘦身”更要“提质”',
  isTitled: true,
  authors: ['聂早早'],
  issuers: [],
  published: '2025-12-22',
  publishedIn: '《人民日报》第09版',
};
const bare: Work = {
  address: 'documents/brief',
  isOfficial: false,
  title: '“扎西！”“德勒！”1月11日',
  isTitled: false,
  authors: [],
  issuers: [],
};
const at = (work: Work, more: Partial<Passage> = {}): Citation => ({
  library: '文库',
  passages: [{ work, place: '第三部分第（四）条第1段', words: [], ...more }],
  accessed: '2026-11-22',
});
const url = 'https://example.org/documents/opinion/#s3-c4-p1';
const { plain, markdown, html, gbt7714, bibtex } = citationFormats;

describe('plain text', () => {
  it('names title, place, issuers, date, and the address on its own line', () => {
    expect(plain(at(policy, { url }))).toBe(
      `《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条第1段，中共中央、国务院，2024年12月30日。\n${url}`,
    );
  });
  it('names the author before the title, and the newspaper with its day and page', () => {
    expect(plain(at(article))).toBe(
      '聂早早：《为基层减负要“瘦身”更要“提质”》第三部分第（四）条第1段，《人民日报》2025年12月22日第09版。',
    );
  });
  it('puts the words first, character for character', () => {
    expect(plain(at(policy, { words: ['“一老一小”《办法》', '第二段。'] }))).toMatch(
      /^“一老一小”《办法》\n第二段。\n——《中共中央/,
    );
  });
  it('says nothing of what is not known, and that a text has no title', () => {
    expect(plain(at(bare))).toBe('无题（首句：“扎西！”“德勒！”1月11日）第三部分第（四）条第1段。');
    const { dated: _dated, ...undated } = policy;
    expect(plain(at(undated))).not.toMatch(/undefined|null|\d{4}年/);
  });
  it('sets titles inside titles in the inner marks', () => {
    expect(plain(at({ ...policy, title: '《办法》解读' }))).toContain('《〈办法〉解读》');
  });
  it('keeps a date no more precise than it is', () => {
    expect(plain(at({ ...policy, dated: '2024-12' }))).toContain('，2024年12月。');
  });
});

describe('Markdown', () => {
  it('quotes the words and links the title', () => {
    expect(markdown(at(policy, { url, words: ['一段。', '二段。'] }))).toBe(
      `> 一段。\n>\n> 二段。\n>\n> ——[《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条第1段](${url})，中共中央、国务院，2024年12月30日。`,
    );
  });
  it.each([
    ['*甲*_乙_`丙`', '\\*甲\\*\\_乙\\_\\`丙\\`'],
    ['[甲](x)<b>&amp;~', '\\[甲\\](x)\\<b\\>\\&amp;\\~'],
    ['1. 甲', '1\\. 甲'],
    ['2) 甲', '2\\) 甲'],
    ['# 甲', '\\# 甲'],
    ['- 甲', '\\- 甲'],
    ['1+N+N', '1+N+N'],
  ])('shows %s as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
  it('lets no parenthesis end an address', () => {
    expect(markdown(at(policy, { url: 'https://x.org/a(b)' }))).toContain('](https://x.org/a%28b%29)');
  });
});

describe('HTML', () => {
  it('is a quotation with its source as caption', () => {
    expect(html(at(policy, { url, words: ['一段。'] }))).toBe(
      `<figure><blockquote cite="${url}"><p>一段。</p></blockquote><figcaption>——<cite><a href="${url}">《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条第1段</a></cite>，中共中央、国务院，2024年12月30日。</figcaption></figure>`,
    );
  });
  it('lets no text become markup', () => {
    const words = ['<script>alert("x")</script>&'];
    const made = html(at({ ...policy, title: '"><img src=x>' }, { words, url: 'https://x.org/?a="b"' }));
    expect(made).not.toMatch(/<script|<img|"b"/);
    expect(escapeHtml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
  });
});

describe('GB/T 7714', () => {
  it('sets an official document on line without an author other than its issuers', () => {
    expect(gbt7714(at(policy, { url }))).toBe(
      `中共中央, 国务院. 中共中央 国务院关于深化养老服务改革发展的意见: 第三部分第（四）条第1段[A/OL]. (2024-12-30)[2026-11-22]. ${url}.`,
    );
  });
  it('sets an article of a newspaper', () => {
    expect(gbt7714(at(article, { url, place: '' }))).toBe(
      `聂早早. 为基层减负要“瘦身”更要“提质”[N/OL]. 人民日报, 2025-12-22(09)[2026-11-22]. ${url}.`,
    );
    expect(gbt7714(at(article, { place: '' }))).toBe(
      '聂早早. 为基层减负要“瘦身”更要“提质”[N]. 人民日报, 2025-12-22(09).',
    );
  });
  it('leaves out whoever and whatever is not known', () => {
    expect(gbt7714(at(bare, { url, place: '第1段' }))).toBe(
      `无题（首句：“扎西！”“德勒！”1月11日）: 第1段[EB/OL]. [2026-11-22]. ${url}.`,
    );
    expect(gbt7714(at(bare, { place: '' }))).toBe('无题（首句：“扎西！”“德勒！”1月11日）[Z].');
  });
  it('names three who are responsible, then 等', () => {
    expect(gbt7714(at({ ...bare, isTitled: true, authors: ['甲', '乙', '丙', '丁'] }))).toMatch(
      /^甲, 乙, 丙, 等\. /,
    );
    expect(gbt7714(at({ ...bare, isTitled: true, authors: ['甲', '乙', '丙'] }))).toMatch(/^甲, 乙, 丙\. /);
  });
});

describe('BibTeX', () => {
  it('sets a document without author under its issuers, each in one piece', () => {
    expect(bibtex(at(policy, { url, words: ['一段。'] }))).toBe(
      `@misc{opinion:s3-c4-p1,
  author = {{中共中央} and {国务院}},
  title = {{中共中央 国务院关于深化养老服务改革发展的意见}},
  howpublished = {文库},
  date = {2024-12-30},
  year = {2024},
  month = {12},
  note = {第三部分第（四）条第1段},
  url = {${url}},
  urldate = {2026-11-22},
}`,
    );
  });
  it('sets an article of a newspaper', () => {
    const made = bibtex(at(article));
    expect(made).toMatch(/^@article\{burden,/);
    expect(made).toContain('  journal = {人民日报},\n  date = {2025-12-22},');
    expect(made).toContain('  pages = {09},');
  });
  it('has no field for what is not known', () => {
    const made = bibtex(at(bare, { place: '' }));
    expect(made).not.toMatch(/author|date|year|month|url|= \{\}/);
    expect(made).toContain('原版无题');
  });
  it('escapes what TeX would read as a command', () => {
    expect(escapeBibtex('67.5% & {1} $_#~^\\')).toBe(
      '67.5\\% \\& \\{1\\} \\$\\_\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}',
    );
  });
});

describe('a card', () => {
  const card: Citation = {
    library: '文库',
    card: {
      kind: '名词',
      name: '托位',
      address: 'glossary/tuo-wei',
      url: 'https://example.org/glossary/tuo-wei/',
    },
    passages: [{ work: policy, place: '第1段', words: ['托位是…'], url }],
    accessed: '2026-11-22',
  };
  it('is cited with the words it rests on and where they stand', () => {
    expect(plain(card)).toBe(
      '托位是…\n——《中共中央 国务院关于深化养老服务改革发展的意见》第1段，中共中央、国务院，2024年12月30日。\n名词“托位”，文库。\nhttps://example.org/glossary/tuo-wei/',
    );
    expect(plain(withoutWords(card)).split('\n')[0]).toBe('名词“托位”，文库。');
    expect(gbt7714(card).split('\n')).toEqual([
      '托位[DB/OL]//文库. [2026-11-22]. https://example.org/glossary/tuo-wei/.',
      expect.stringContaining('[A/OL]'),
    ]);
    expect(bibtex(card)).toMatch(/^@misc\{glossary:tuo-wei,[^]*\n\n@misc\{opinion:s3-c4-p1,/);
    expect(html(card)).toContain(
      '<p><a href="https://example.org/glossary/tuo-wei/">名词“托位”</a>，文库。</p>',
    );
    expect(markdown(card)).toContain('[名词“托位”](https://example.org/glossary/tuo-wei/)，文库。');
  });
  it('without passages is cited alone', () => {
    expect(plain({ ...card, passages: [] })).toBe(
      '名词“托位”，文库。\nhttps://example.org/glossary/tuo-wei/',
    );
  });
});

describe('newspaperOf', () => {
  it.each([
    ['《人民日报》第09版', { name: '人民日报', page: '09' }],
    ['《人民日报》 第 9 版', { name: '人民日报', page: '9' }],
    ['《人民日报》', undefined],
    ['《求是》2025年第1期', undefined],
    [undefined, undefined],
  ])('%s', (words, newspaper) => {
    expect(newspaperOf(words)).toEqual(newspaper);
  });
});
