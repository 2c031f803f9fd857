import type { PublicAddress } from '../../../config/public-address.ts';
import { makesSocialCards } from '../../../config/settings.ts';

/** Width and height of a social card in pixels, as og:image is commonly shown. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the social card of a page lies and how large it is; undefined where none are made. */
export function socialImage(
  page: string,
  address: PublicAddress,
): { url: string; width: number; height: number } | undefined {
  return makesSocialCards ? { url: address(`/social/${page}.png`), ...cardSize } : undefined;
}
