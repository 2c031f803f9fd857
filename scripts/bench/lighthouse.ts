import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import sirv from 'sirv';
import { browserFlags, findBrowser } from '../find-browser.ts';
import { setSiteHeaders } from '../serve-folder.ts';

const out = path.resolve('.cache/sites/bench-lighthouse');

const pages = [
  ['home', ''],
  ['document', 'documents/eldercare-reform-opinion/'],
  ['term', 'glossary/yi-yu-jie-he/'],
  ['target', 'targets/rural-doctors-licensed-2030/'],
  ['cases', 'cases/'],
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

/** Looks at each page; what a processor does beside one of them is left out by taking the middle. */
const looks = 3;

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];
type Category = keyof typeof aims;

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const middle = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;

const scoresOf = (reports: readonly Report[], category: Category): number[] =>
  sorted(reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)));

/** The score that counts, of 100: the middle one of performance, of all else the worst. */
const scoreOf = (reports: readonly Report[], category: Category): number => {
  const scores = scoresOf(reports, category);
  return category === 'performance' ? middle(scores) : (scores[0] ?? 0);
};

function cell(reports: readonly Report[], category: Category): string {
  const scores = scoresOf(reports, category);
  const range = scores[0] === scores.at(-1) ? '' : ` (${scores[0]}–${scores.at(-1)})`;
  return `${scoreOf(reports, category)}${range}`;
}

/** Audits that cost points in any of the looks, in words. */
function lostPoints(name: string, reports: readonly Report[]): string[] {
  const lost = reports.flatMap(({ categories, audits }) =>
    Object.keys(aims).flatMap((category) =>
      (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const audit = audits[id];
        const isLost = weight > 0 && audit && audit.score !== null && audit.score < 0.9;
        return isLost ? [`${name}, ${category}: ${audit.title} ${audit.displayValue ?? ''}`] : [];
      }),
    ),
  );
  return [...new Set(lost)];
}

/**
 * Audits one page of each main kind with Lighthouse's own phone and throttling, in the real browser; prints a Markdown
 * table and every audit that cost points. False where a score is below its aim.
 */
async function benchLighthouse(): Promise<boolean> {
  build();
  compress();
  // Sends the compressed copies, as the hosts do.
  const server = createServer(sirv(out, { gzip: true, setHeaders: setSiteHeaders })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', ...browserFlags],
  });
  const look = async (address: string): Promise<Report> => {
    const run = await lighthouse(`http://127.0.0.1:${port}/${address}`, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(aims),
    });
    if (!run) throw new Error(`Lighthouse gave no report on /${address}`);
    return run.lhr;
  };
  const categories = Object.keys(aims) as Category[];
  let isReached = true;
  const lost: string[] = [];
  console.log(`\n| Lighthouse, phone | ${categories.join(' | ')} | LCP ms | CLS | TBT ms |`);
  console.log('|---|---|---|---|---|---|---|---|');
  try {
    for (const [name, address] of pages) {
      const reports: Report[] = [];
      while (reports.length < looks) reports.push(await look(address));
      if (categories.some((category) => scoreOf(reports, category) < aims[category])) isReached = false;
      lost.push(...lostPoints(name, reports));
      const timing = (id: string, digits: number): string =>
        middle(reports.map(({ audits }) => audits[id]?.numericValue ?? 0)).toFixed(digits);
      const timings = [
        timing('largest-contentful-paint', 0),
        timing('cumulative-layout-shift', 3),
        timing('total-blocking-time', 0),
      ];
      console.log(
        `| ${[name, ...categories.map((category) => cell(reports, category)), ...timings].join(' | ')} |`,
      );
    }
  } finally {
    chrome.kill();
    server.closeAllConnections();
    server.close();
  }
  console.log(`The middle of ${looks} looks, and their range.`);
  for (const line of lost) console.log(`  ${line}`);
  return isReached;
}

process.exitCode = (await benchLighthouse()) ? 0 : 1;
