import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../find-browser.ts';
import { serveFolder } from '../serve-folder.ts';

const out = path.resolve('.cache/sites/bench-pages');
const pages = [
  ['home', ''],
  ['policy document', 'documents/eldercare-reform-opinion/'],
  ['longest document', 'documents/roundtable-childcare-eldercare/'],
  ['term', 'glossary/yi-yu-jie-he/'],
  ['target', 'targets/rural-doctors-licensed-2030/'],
  ['search', 'search/'],
] as const;

/** Aims for what a document page loads before search is used, in KB after gzip. */
const aims = { script: 25, stylesheet: 20 } as const;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

function build(fresh: boolean): number {
  if (fresh) rmSync('.cache', { recursive: true, force: true });
  const began = performance.now();
  const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: out, BASE_PATH: '/', CI: 'true' },
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - began) / 1000;
}

/** Measures the build of this content, cold and again, and what each kind of page loads; prints two Markdown tables. */
export async function benchPages(): Promise<void> {
  const cold = build(true);
  const again = build(false);
  console.log(`\n| build of this content | s | of cold |\n|---|---|---|`);
  console.log(
    `| cold | ${cold.toFixed(1)} | 1 |\n| again | ${again.toFixed(1)} | ${(again / cold).toFixed(2)} |`,
  );

  const server = await serveFolder(out, { port: 0, base: '/' });
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  console.log(
    '\n| page, gzip KB before search is used | HTML | script | of aim | style | of aim | requests |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, address] of pages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bytes: Record<string, number> = { document: 0, script: 0, stylesheet: 0 };
    let requests = 0;
    page.on('response', (response) => {
      requests += 1;
      const kind = response.request().resourceType();
      if (kind in bytes)
        pending.push(
          response.body().then((body) => void (bytes[kind] = (bytes[kind] ?? 0) + gzipSync(body).length)),
        );
    });
    const pending: Promise<void>[] = [];
    await page.goto(`http://127.0.0.1:${port}/${address}`, { waitUntil: 'networkidle' });
    await Promise.all(pending);
    const cells = [
      name,
      kilobytes(bytes['document'] ?? 0),
      kilobytes(bytes['script'] ?? 0),
      ((bytes['script'] ?? 0) / 1024 / aims.script).toFixed(2),
      kilobytes(bytes['stylesheet'] ?? 0),
      ((bytes['stylesheet'] ?? 0) / 1024 / aims.stylesheet).toFixed(2),
      requests,
    ];
    console.log(`| ${cells.join(' | ')} |`);
    await context.close();
  }
  await browser.close();
  server.close();
}
