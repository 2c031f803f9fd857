import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from 'docx';
import {
  editorsLabel,
  editorsRemark,
  hasEditorsWords,
  partNumber,
  type Handout,
  type HandoutBlock,
} from '../handout.ts';
import { officialFile } from './official-file.ts';
import { ownStyles } from './word-styles.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const paragraph = (text: string, style = 'BodyText'): Paragraph => new Paragraph({ text, style });

const heading = (level: 1 | 2 | 3, text: string): Paragraph =>
  new Paragraph({ heading: headings[level], text });

/** A source's words; the number of their citation stands after the last paragraph. */
function quotation(paragraphs: readonly string[], citation: number): Paragraph[] {
  return paragraphs.map(
    (words, index) =>
      new Paragraph({
        style: 'BodyText',
        children: [
          new TextRun(words),
          ...(index === paragraphs.length - 1
            ? [new TextRun({ text: `[${citation}]`, superScript: true })]
            : []),
        ],
      }),
  );
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function blockParagraphs(block: HandoutBlock): Paragraph[] {
  if (block.type === 'heading') return [heading(1, `${block.label}${block.text}`)];
  if (block.type === 'text') return linesOf(block.text).map((line) => paragraph(line));
  const { content, citations, remark, level } = block;
  const below = level === 1 ? 2 : 3;
  return [
    heading(level, `${block.label}${content.title}`),
    ...content.facts.map(({ name, value }) => paragraph(`${name}：${value}`)),
    ...content.quotes.flatMap((quote, index) => [
      ...(content.quotes.length > 1 ? [heading(below, `${partNumber(below, index + 1)}${quote.work}`)] : []),
      ...quotation(quote.paragraphs, citations[index] ?? 0),
    ]),
    ...(content.explanation === ''
      ? []
      : [paragraph(`${editorsLabel}${content.explanation}`, ownStyles.remark)]),
    ...linesOf(remark).map((line, index) =>
      paragraph(index === 0 ? `备注：${line}` : line, ownStyles.remark),
    ),
  ];
}

/** What stands after the text and is no part of it: whose the editors' words are, and the list of citations. */
function endParagraphs(handout: Handout, address: (path: string) => string): Paragraph[] {
  const remark = hasEditorsWords(handout) ? [paragraph(editorsRemark, ownStyles.remark)] : [];
  if (handout.citations.length === 0) return remark;
  return [
    ...remark,
    new Paragraph({ style: ownStyles.citationHead, text: '引用出处' }),
    ...handout.citations.map(
      ({ number, words, url }) =>
        new Paragraph({
          style: ownStyles.citation,
          children: [
            new TextRun(`[${number}] ${words}。`),
            new ExternalHyperlink({ link: address(url), children: [new TextRun(address(url))] }),
          ],
        }),
    ),
  ];
}

/**
 * A handout as a Word file in the manner of GB/T 9704-2012, with real heading styles. `address` makes a full address of a
 * path below the site's base.
 */
export const wordFile = (handout: Handout, address: (path: string) => string): Promise<Blob> =>
  officialFile({
    title: handout.title,
    library: handout.library,
    description: `由${handout.library}的备课篮生成`,
    children: [...handout.blocks.flatMap(blockParagraphs), ...endParagraphs(handout, address)],
  });
