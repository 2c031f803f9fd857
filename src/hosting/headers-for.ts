import { commonHeaders, headerPolicy } from './security-policy.ts';

/** Folder whose pages other sites may show in a frame, below the base. */
export const framableFolder = 'embed';

/** What follows the base in the address of a file that never changes under its name, as a regular expression. */
export const immutablePattern = '(_astro|search-index/[^/]+)/';

const immutable = new RegExp(`^${immutablePattern}`);

/** Whether a file, by its path below the base, never changes under its name. */
export const isImmutable = (path: string): boolean => immutable.test(path);

/** For a year: what has a name of its own for each content. */
export const immutableCaching = 'public, max-age=31536000, immutable';

/** All others are asked for again each time, and answered with 304 where nothing changed. */
export const freshCaching = 'no-cache';

/** The headers that tell which frames a page may stand in. */
export function framingHeaders(framable: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': headerPolicy(framable),
    ...(!framable && { 'X-Frame-Options': 'DENY' }),
  };
}

/** Headers of one file, by its path below the base, without a slash at the start. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...commonHeaders,
    ...framingHeaders(path.startsWith(`${framableFolder}/`)),
    'Cache-Control': isImmutable(path) ? immutableCaching : freshCaching,
  };
}
