import PptxGenJS from 'pptxgenjs';
import type { Handout } from '../handout.ts';
import { fullness, slidesOf, type Slide, type SlideVoice } from '../slides.ts';

type Deck = InstanceType<typeof PptxGenJS>;
type DeckSlide = ReturnType<Deck['addSlide']>;
type TextPiece = Parameters<DeckSlide['addText']>[0] extends infer Text
  ? Exclude<Text, string> extends (infer Piece)[]
    ? Piece
    : never
  : never;
type Address = (path: string) => string;

/** Inches of a screen of 16 to 9, and of the margin around what stands on it. */
const screen = { width: 13.333, height: 7.5, margin: 0.7 } as const;
const width = screen.width - 2 * screen.margin;

/** Faces that Windows, macOS and WPS have or replace by their own of the kind. */
const faces = { plain: 'Microsoft YaHei', serif: '宋体', kai: '楷体' } as const;
const ink = '1E2226';
const quiet = '5B6168';
const link = '1F5C63';

const voices: Readonly<Record<SlideVoice, { fontFace: string; color: string }>> = {
  facts: { fontFace: faces.plain, color: ink },
  source: { fontFace: faces.serif, color: ink },
  editor: { fontFace: faces.kai, color: quiet },
  own: { fontFace: faces.kai, color: ink },
};

/** Points of the words: fewer words stand larger, and all of a screen are of one size. */
function sizeOf(slide: Slide): number {
  const much = fullness(slide);
  return much <= 70 ? 32 : much <= 150 ? 28 : much <= 200 ? 24 : 20;
}

/** Characters of a citation that one line under the words holds, and inches of such a line. */
const smallLine = { length: 58, height: 0.28 } as const;

const common = { lang: 'zh-CN', margin: 0, fit: 'none' } as const;

/** A title or heading alone in the middle of the screen. */
function addTitle(slide: DeckSlide, { look, title, texts }: Slide): void {
  const box = { x: screen.margin, w: width, align: 'center' } as const;
  slide.addText(title, {
    ...common,
    ...box,
    y: 2.2,
    h: 2,
    valign: 'bottom',
    fontFace: faces.plain,
    fontSize: look === 'title' ? 44 : 36,
    bold: true,
    color: ink,
  });
  const [below] = texts;
  if (!below) return;
  slide.addText(below.words, {
    ...common,
    ...box,
    y: 4.5,
    h: 0.6,
    valign: 'top',
    fontFace: faces.plain,
    fontSize: 18,
    color: quiet,
  });
}

/** A small kind, the title, the words, and under them where they stand. */
function addWords(slide: DeckSlide, own: Slide, address: Address): void {
  const { kind, title, texts, foot, look } = own;
  const box = { ...common, x: screen.margin, w: width } as const;
  const small = { fontFace: faces.plain, fontSize: 14, color: quiet } as const;
  if (kind !== '') slide.addText(kind, { ...box, ...small, y: 0.5, h: 0.35, valign: 'middle' });
  if (title !== '') {
    slide.addText(title, {
      ...box,
      y: 0.9,
      h: 0.9,
      valign: 'top',
      fontFace: faces.plain,
      fontSize: title.length > 36 ? 20 : 28,
      bold: true,
      color: ink,
    });
  }
  const cited = foot.map(({ words, url }, index): TextPiece => ({
    text: words,
    options: {
      hyperlink: { url: address(url) },
      color: link,
      breakLine: index < foot.length - 1,
    },
  }));
  if (look === 'sources') {
    slide.addText(cited, {
      ...box,
      ...small,
      y: 1.8,
      h: 5,
      valign: 'top',
      fontSize: 18,
      lineSpacingMultiple: 1.2,
      paraSpaceAfter: 8,
    });
    return;
  }
  const lines = foot.reduce((sum, { words }) => sum + Math.ceil(words.length / smallLine.length), 0);
  const footHeight = lines * smallLine.height;
  slide.addText(
    texts.map(({ voice, words }, index): TextPiece => ({
      text: words,
      options: { ...voices[voice], breakLine: index < texts.length - 1 },
    })),
    {
      ...box,
      y: 1.9,
      h: screen.height - 1.9 - 0.5 - footHeight,
      valign: 'middle',
      fontSize: sizeOf(own),
      lineSpacingMultiple: 1.25,
      paraSpaceAfter: 8,
    },
  );
  if (cited.length > 0) {
    const y = screen.height - 0.4 - footHeight;
    slide.addText(cited, { ...box, ...small, y, h: footHeight, valign: 'bottom' });
  }
}

/**
 * A handout as a file for slides: real text in boxes, the citations as links to their places, the trainer's remarks as
 * notes. `address` makes a full address of a path below the site's base.
 */
export async function deckFile(handout: Handout, address: Address): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = handout.title;
  deck.author = handout.library;
  deck.company = handout.library;
  deck.subject = `由${handout.library}的备课篮生成`;
  deck.theme = { headFontFace: faces.plain, bodyFontFace: faces.plain };
  for (const own of slidesOf(handout)) {
    const slide = deck.addSlide();
    slide.background = { color: 'FBFAF7' };
    if (own.look === 'title' || own.look === 'heading') addTitle(slide, own);
    else addWords(slide, own, address);
    if (own.notes !== '') slide.addNotes(own.notes);
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}
