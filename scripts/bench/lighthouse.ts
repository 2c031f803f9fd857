import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserFlags, findBrowser } from '../find-browser.ts';
import { serveFolder } from '../serve-folder.ts';

const out = path.resolve('dist/bench-lighthouse');

const pages = [
  ['home', ''],
  ['document', 'documents/eldercare-reform-opinion/'],
  ['term', 'glossary/yi-yu-jie-he/'],
  ['target', 'targets/rural-doctors-licensed-2030/'],
  ['search', 'search/?q=%E6%8A%A4%E7%90%86%E5%9E%8B%E5%BA%8A%E4%BD%8D'],
] as const;

/** The least score of each category, of 100. */
const aims = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 } as const;

function build(): void {
  const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: out, BASE_PATH: '/', CI: 'true' },
  });
  if (status !== 0) throw new Error(stderr);
}

/** What the settings for the hosts have compressed; a page is judged as they send it. */
const compressed = /\.(?:html|css|js|json|svg|webmanifest)$/;

function compress(): void {
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(out, name);
    if (compressed.test(name) && statSync(file).isFile())
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
}

/**
 * Audits one page of each main kind with Lighthouse's own phone and throttling, in the real browser; prints a Markdown
 * table and every audit that cost points. False where a score is below its aim.
 */
async function benchLighthouse(): Promise<boolean> {
  build();
  compress();
  const server = await serveFolder(out, { port: 0, base: '/', gzip: true });
  const { port } = server.address() as AddressInfo;
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', ...browserFlags],
  });
  let isReached = true;
  const lost: string[] = [];
  console.log(`\n| Lighthouse, phone | ${Object.keys(aims).join(' | ')} | LCP ms | CLS | TBT ms |`);
  console.log('|---|---|---|---|---|---|---|---|');
  try {
    for (const [name, address] of pages) {
      const run = await lighthouse(`http://127.0.0.1:${port}/${address}`, {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: Object.keys(aims),
      });
      if (!run) throw new Error(`Lighthouse gave no report on the ${name} page`);
      const { categories, audits } = run.lhr;
      const scores = Object.entries(aims).map(([category, aim]) => {
        const score = Math.round((categories[category]?.score ?? 0) * 100);
        if (score < aim) isReached = false;
        for (const { id, weight } of categories[category]?.auditRefs ?? []) {
          const audit = audits[id];
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) {
            lost.push(`${name}, ${category}: ${audit.title} ${audit.displayValue ?? ''}`);
          }
        }
        return score;
      });
      const number = (id: string, digits: number): string => (audits[id]?.numericValue ?? 0).toFixed(digits);
      const timings = [
        number('largest-contentful-paint', 0),
        number('cumulative-layout-shift', 3),
        number('total-blocking-time', 0),
      ];
      console.log(`| ${[name, ...scores, ...timings].join(' | ')} |`);
    }
  } finally {
    chrome.kill();
    server.closeAllConnections();
    server.close();
  }
  for (const line of lost) console.log(`  ${line}`);
  return isReached;
}

process.exitCode = (await benchLighthouse()) ? 0 : 1;
