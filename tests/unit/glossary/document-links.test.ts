import { describe, expect, it } from 'vitest';
import { documentParts } from '../../../src/text/document-parts.ts';
import { termLinkMarks } from '../../../src/render/term-links.ts';
import { loadSiteModel } from '../../../src/model/site-model.ts';
import { card, document, linksOf, model } from './sample.ts';

const glossary = [
  card('tuo-wei', '托位'),
  card('yi-yu', '医育结合', 'aliases: [医育, 医疗托育融合]\n'),
  card('yi-yang', '医养结合'),
];
const links = (body: string, front = ''): string[] =>
  linksOf(model({ glossary, documents: [document('text', body, front)] }));

describe('term links in a document', () => {
  it('links a card once a section, at its first place, whatever the name', () => {
    const body =
      '托位与医育。\n\n医育结合与托位。\n\n## 一、甲\n\n托位。\n\n### （一）乙。\n\n托位，医疗托育融合。\n\n托位。\n';
    expect(links(body)).toEqual([
      '托位→tuo-wei',
      '医育→yi-yu',
      '托位→tuo-wei',
      '托位→tuo-wei',
      '医疗托育融合→yi-yu',
    ]);
  });

  it('goes on in the same section below a heading of the fourth level', () => {
    expect(links('## 甲\n\n托位。\n\n#### 1. 乙\n\n托位。\n')).toEqual(['托位→tuo-wei']);
  });

  it('never links in headings, run-in heads, links and code', () => {
    expect(links('## 托位\n\n### （一）发展医育结合。\n\n此处无。\n')).toEqual([]);
    expect(links('第一，增加托位。各地要增加托位供给。\n')).toEqual(['托位→tuo-wei']);
    expect(links('第一，增加托位。各地要照办。\n')).toEqual([]);
    expect(links('[全国托位](https://example.org/)与`托位`。\n')).toEqual([]);
    expect(links('[全国托位](https://example.org/)与`托位`，托位。\n')).toEqual(['托位→tuo-wei']);
  });

  it('links the words after the editors’ words at a gap, and inside emphasis', () => {
    expect(links('发展⟦此处托位二字不清⟧托位，**医育**。\n')).toEqual(['托位→tuo-wei', '医育→yi-yu']);
  });

  it('links in quotations and tables', () => {
    expect(links('> 增加托位。\n')).toEqual(['托位→tuo-wei']);
    expect(links('| 指标 | 数 |\n|---|---|\n| 托位 | 1 |\n')).toEqual(['托位→tuo-wei']);
  });

  it('keeps an author’s forbidden links away, in the text or in one paragraph', () => {
    const body = '托位。\n\n托位。\n\n## 甲\n\n托位。\n';
    expect(links(body, 'termLinks: {forbid: [{term: tuo-wei}]}\n')).toEqual([]);
    expect(links(body, 'termLinks: {forbid: [{term: tuo-wei, at: p1}]}\n')).toHaveLength(2);
  });

  it('makes an author’s forced links: other words, a second place, a place in a longer word', () => {
    const body = '医育。\n\n融合创新，医育。\n';
    expect(links(body, 'termLinks: {force: [{term: yi-yu, at: p2, words: 融合创新}]}\n')).toEqual([
      '医育→yi-yu',
      '融合创新→yi-yu',
    ]);
    expect(links(body, 'termLinks: {force: [{term: yi-yu, at: p2, words: 医育}]}\n')).toEqual([
      '医育→yi-yu',
      '医育→yi-yu',
    ]);
    expect(links('受委托位于北京。\n', 'termLinks: {force: [{term: tuo-wei}]}\n')).toEqual(['托位→tuo-wei']);
    expect(links('受委托位于北京。\n')).toEqual([]);
  });

  it('does not force a link into a heading or a link', () => {
    const front = 'termLinks: {force: [{term: tuo-wei}]}\n';
    expect(links('## 托位\n\n此处无。\n', front)).toEqual([]);
    expect(links('[托位](https://example.org/)\n', front)).toEqual([]);
  });

  it('does not cross the border of another mark, but may hold one or lie in one', () => {
    const library = model({ glossary, documents: [document('text', '发展医育结合。\n\n医养结合。\n')] });
    const record = library.documents.get('text');
    if (!record) throw new Error('no document');
    const kept = (start: number, end: number) => new Map([['p1', [{ start, end }]]]);
    expect(termLinkMarks(record, library, kept(0, 3)).get('p1')).toBeUndefined();
    expect(termLinkMarks(record, library, kept(5, 7)).get('p1')).toBeUndefined();
    expect(termLinkMarks(record, library, kept(3, 4)).get('p1')).toHaveLength(1);
    expect(termLinkMarks(record, library, kept(0, 7)).get('p1')).toHaveLength(1);
    expect(termLinkMarks(record, library, kept(3, 4)).get('p2')).toHaveLength(1);
  });

  it('leaves the text as it was', () => {
    const front = 'termLinks: {forbid: [{term: tuo-wei}], force: [{term: yi-yu, words: 融合}]}\n';
    const texts = [document('text', '托位融合。\n'), document('text', '托位融合。\n', front)].map((item) =>
      documentParts(item.data, item.body).map(({ id, text }) => [id, text]),
    );
    expect(texts[0]).toEqual(texts[1]);
  });
});

describe('the library', () => {
  const library = loadSiteModel();
  const names = library.content.glossary.map(({ id, data }) => ({ id, names: [data.term, ...data.aliases] }));

  it('links only words that are a name of the card', () => {
    for (const id of library.documents.keys()) {
      for (const link of linksOf(library, id)) {
        const [words = '', term] = link.split('→');
        expect(names.find((item) => item.id === term)?.names, link).toContain(words);
      }
    }
  });

  it('is quiet: no section links a card twice', () => {
    for (const document of library.documents.values()) {
      const marks = termLinkMarks(document, library);
      let section = new Set<string>();
      for (const part of document.text.parts) {
        if (part.kind === 'heading') {
          expect(marks.has(part.id), `${document.id} ${part.id}`).toBe(false);
          if (part.depth <= 3) section = new Set();
        }
        for (const mark of marks.get(part.id) ?? []) {
          const href = String(mark.wrap([]).properties['href']);
          expect(section.has(href), `${document.id} ${part.id} ${href}`).toBe(false);
          section.add(href);
        }
      }
    }
  });

  it('links the card of a document that is all about it', () => {
    expect(linksOf(library, 'plenum-term-card-yi-yu-yi-yang')).toContain('医养结合→yi-yang-jie-he');
  });
});
