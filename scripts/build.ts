import { contentDir, outDir } from '../src/config/settings.ts';
import { refusedOutFolder } from '../src/hosting/out-folder.ts';
import { replaceSite } from '../src/hosting/replace-site.ts';
import { problemCount, reportContent } from '../src/checks/report-content.ts';

/** Checks the content and builds the site, saying what it does; false where either fails, with the reasons printed. */
export async function buildSite(): Promise<boolean> {
  const began = performance.now();
  const refused = refusedOutFolder(outDir, { content: contentDir, project: process.cwd() });
  if (refused !== undefined) {
    console.error(refused);
    return false;
  }
  console.log('检查内容，生成网页和检索索引……');
  const count = reportContent();
  if (count > 0) {
    console.error(`${problemCount(count)}没有生成网站。`);
    return false;
  }
  // A published page is never a development page, whatever the shell says: only then has it its security policy.
  process.env['NODE_ENV'] = 'production';
  // Loaded where the content has passed: who has a fault to mend need not wait for it.
  const { build } = await import('astro');
  try {
    await replaceSite(outDir, (folder) => build({ logLevel: 'warn', outDir: folder }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  console.log(`完成，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`);
  return true;
}

if (import.meta.main) process.exit((await buildSite()) ? 0 : 1);
