import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { baseFonts, fontsFor, type CardFont } from './card-fonts.ts';
import { cardLayout, type CardBox } from './card-layout.ts';
import { cardSize } from './social-image.ts';
import type { CardWords } from './card-words.ts';

/** Raised whenever the same words are drawn otherwise by the libraries or the faces. */
const rule = 1;

const cacheFolder = path.resolve('.cache/social');

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
 * The picture of a card, PNG, 1200 × 630; kept in `cache` by what stands on it. Where a character of the sentence can
 * not be drawn, the sentence stays away, since a word with a hole is not the source's word.
 */
export async function socialCard(words: CardWords, siteTitle: string, cache = cacheFolder): Promise<Buffer> {
  const layout = cardLayout(words, siteTitle);
  const key = createHash('sha256')
    .update(`${rule}\n${JSON.stringify(layout)}`)
    .digest('hex')
    .slice(0, 32);
  const file = path.join(cache, `${key}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const picture = await draw(layout).catch((error: unknown) => {
    if (!(error instanceof UndrawnCharacters) || words.sentence === '') throw error;
    return draw(cardLayout({ ...words, sentence: '', source: '' }, siteTitle));
  });
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(cache, { recursive: true });
  await writeFile(temporary, picture);
  await rename(temporary, file);
  return picture;
}
