import path from 'node:path';
import { readBasePath } from './base-path.ts';

/** Folder of the content, absolute; `CONTENT_DIR`, by default `content`. */
export const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Folder that the site is built into, absolute; `OUT_DIR`, by default `dist`. */
export const outDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');

/** Folder of what a later build can use again, absolute; `CACHE_DIR`, by default `.cache/astro`. */
export const cacheDir = path.resolve(process.env['CACHE_DIR'] ?? '.cache/astro');

/** Public address of the site, such as https://example.org; absent: no canonical links and no sitemap. */
export const siteUrl = process.env['SITE_URL'] || undefined;

/** Path under which the site is served, with a slash at both ends; `BASE_PATH`, by default "/". */
export const basePath = readBasePath(process.env['BASE_PATH'] ?? '');

/**
 * Whether a picture is made for each page that programs show where its link is shared. Their addresses have to be
 * whole, so that none are made without `SITE_URL`; `SOCIAL_CARDS=off` makes none at all.
 */
export const makesSocialCards = siteUrl !== undefined && process.env['SOCIAL_CARDS'] !== 'off';

/** Whether the repository's history is read for the list of changes; `HISTORY=off` builds as if there were none. */
export const readsHistory = process.env['HISTORY'] !== 'off';

/** Port of the local server; `PORT`, by default 4321. */
export const port = Number(process.env['PORT'] ?? 4321);

/** Whether pages are kept for reading without a network; `OFFLINE=off` withdraws what browsers have kept. */
export const isOffline = process.env['OFFLINE'] !== 'off';
