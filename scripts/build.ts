import { build } from 'astro';

/** Checks the content and builds the site; false where either fails, with the reasons printed. */
export async function buildSite(): Promise<boolean> {
  try {
    await build({ logLevel: process.env['CI'] ? 'warn' : 'info' });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

if (import.meta.main) process.exit((await buildSite()) ? 0 : 1);
