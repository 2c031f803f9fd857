import satori from 'satori';
import sharp from 'sharp';
import { baseFonts, fontsFor, type CardFont } from './card-fonts.ts';
import { cardLayout, type CardBox } from './card-layout.ts';
import { cardSize } from './social-image.ts';
import type { CardWords } from './card-words.ts';

/** Raised whenever the same words are drawn otherwise by the libraries or the faces. */
export const drawingRule = 1;

/** Characters that no face held while a card was drawn. */
class UndrawnCharacters extends Error {}

async function draw(layout: CardBox): Promise<Buffer> {
  const svg = await satori(layout as unknown as Parameters<typeof satori>[0], {
    ...cardSize,
    fonts: baseFonts(),
    loadAdditionalAsset: (_language, text): Promise<CardFont[]> => {
      const fonts = fontsFor(text);
      if (fonts.length === 0) throw new UndrawnCharacters(text);
      return Promise.resolve(fonts);
    },
  });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 24, dither: 0, effort: 1 }).toBuffer();
}

/**
 * The picture of a card, PNG, 1200 × 630. Where a character of the sentence can not be drawn, the sentence stays away,
 * since a word with a hole is not the source's word.
 */
export function socialCard(words: CardWords, siteTitle: string): Promise<Buffer> {
  return draw(cardLayout(words, siteTitle)).catch((error: unknown) => {
    if (!(error instanceof UndrawnCharacters) || words.sentence === '') throw error;
    return draw(cardLayout({ ...words, sentence: '', source: '' }, siteTitle));
  });
}
