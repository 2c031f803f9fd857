import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Output } from './output.ts';

/** Colour that fills the corners where a system cuts its own shape out of an icon. */
const ground = '#1f5c63';

/** Side of each icon in pixels; the part of it, from the middle, that the drawing takes where a system cuts the icon. */
const sizes: Record<string, { side: number; part?: number }> = {
  '192': { side: 192 },
  '512': { side: 512 },
  maskable: { side: 512, part: 0.8 },
  'apple-touch': { side: 180, part: 1 },
};

async function icon(drawn: Buffer, side: number, part?: number): Promise<Buffer> {
  const inner = Math.round(side * (part ?? 1));
  const drawing = sharp(drawn, { density: (72 * inner) / 32 }).resize(inner, inner);
  const whole =
    part === undefined
      ? drawing
      : sharp({ create: { width: side, height: side, channels: 4, background: ground } }).composite([
          { input: await drawing.png().toBuffer() },
        ]);
  return whole.png({ compressionLevel: 9 }).toBuffer();
}

/** `icons/<name>.png`: the site's sign for home screens, drawn from `favicon.svg`. */
export const icons: Output = function* () {
  const drawn = readFileSync('public/favicon.svg');
  for (const [name, { side, part }] of Object.entries(sizes)) {
    yield {
      path: `icons/${name}.png`,
      make: () => icon(drawn, side, part),
      key: JSON.stringify([ground, side, part, drawn.toString()]),
    };
  }
};
