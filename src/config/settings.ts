import { readSettings, type Settings } from './read-settings.ts';

/** A setting that cannot be used ends the process with one line for each, before anything is read or written. */
function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

const settings = settingsOrExit();

/** Folder of the content, absolute; `CONTENT_DIR`, by default `content`. */
export const contentDir = settings.CONTENT_DIR;

/** Folder that the site is built into, absolute; `OUT_DIR`, by default `dist`. */
export const outDir = settings.OUT_DIR;

/** Folder of what a later build can use again, absolute; `CACHE_DIR`, by default `.cache/astro`. */
export const cacheDir = settings.CACHE_DIR;

/** Public address of the site, such as https://example.org; absent: no canonical links and no sitemap. */
export const siteUrl = settings.SITE_URL;

/** Path under which the site is served, with a slash at both ends; `BASE_PATH`, by default "/". */
export const basePath = settings.BASE_PATH;

/**
 * Whether a picture is made for each page that programs show where its link is shared. Their addresses have to be
 * whole, so that none are made without `SITE_URL`; `SOCIAL_CARDS=off` makes none at all.
 */
export const makesSocialCards = siteUrl !== undefined && settings.SOCIAL_CARDS;

/** Whether the repository's history is read for the list of changes; `HISTORY=off` builds as if there were none. */
export const readsHistory = settings.HISTORY;

/**
 * Other sites of this engine that are searched with this one, in place of those that the content folder lists;
 * `LIBRARIES`, such as 市文库=https://example.org/wenku/. Absent: those of the content folder.
 */
export const givenLibraries = settings.LIBRARIES;

/** Port of the local server; `PORT`, by default 4321. */
export const port = settings.PORT;

/** Whether pages are kept for reading without a network; `OFFLINE=off` withdraws what browsers have kept. */
export const isOffline = settings.OFFLINE;
