import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';

/** Colour that fills the corners where a system cuts its own shape out of an icon. */
const ground = '#1f5c63';

/** Side of each icon in pixels; the part of it, from the middle, that the drawing takes where a system cuts the icon. */
const icons = {
  '192': { side: 192 },
  '512': { side: 512 },
  maskable: { side: 512, part: 0.8 },
  'apple-touch': { side: 180, part: 1 },
} as const satisfies Record<string, { side: number; part?: number }>;

export const getStaticPaths = (() =>
  Object.keys(icons).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** `/icons/<name>.png`: the site's sign for home screens, drawn from `favicon.svg`. */
export const GET: APIRoute = async ({ params }) => {
  const icon: { side: number; part?: number } = icons[params['name'] as keyof typeof icons];
  const { side, part } = icon;
  const inner = Math.round(side * (part ?? 1));
  const drawing = sharp('public/favicon.svg', { density: (72 * inner) / 32 }).resize(inner, inner);
  const whole =
    part === undefined
      ? drawing
      : sharp({ create: { width: side, height: side, channels: 4, background: ground } }).composite([
          { input: await drawing.png().toBuffer() },
        ]);
  const png = await whole.png({ compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
