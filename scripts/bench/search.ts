import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../find-browser.ts';
import { measureQuery, type QueryCost } from './search-browser.ts';
import { engines, measureIndex, type IndexCost } from './search-index.ts';
import { benchLibrary } from './search-library.ts';
import { addressesOfStock, findWithOurs, qualityOf } from './search-quality.ts';
import { placePages, serveCounting } from './search-site.ts';
import { printTables, type Measurement } from './search-tables.ts';

const { values } = parseArgs({
  options: {
    /** Numbers of documents, apart by commas. */
    sizes: { type: 'string', default: '300' },
    queries: { type: 'string', default: '24' },
    /** Another one at each run, unless a run is to be repeated. */
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
  },
});
const seed = Number(values.seed);

async function measureSize(documents: number): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-bench-'));
  try {
    const indexes = new Map<string, IndexCost>();
    for (const engine of engines) indexes.set(engine, await measureIndex(engine, documents, seed, folder));
    placePages(folder);
    const library = benchLibrary(documents, seed, Number(values.queries));
    const { queries } = library;
    const server = await serveCounting(folder);
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    const measured: Measurement[] = [];
    for (const engine of engines) {
      const costs: QueryCost[] = [];
      for (const [number, query] of queries.entries()) {
        const next = queries[(number + 5) % queries.length] ?? query;
        costs.push(await measureQuery(browser, server, engine, query, next));
      }
      const found = engine === 'ours' ? await findWithOurs(folder, queries) : new Map<string, string[]>();
      for (const [number, query] of queries.entries()) {
        const ids = costs[number]?.ids ?? [];
        if (engine === 'stock') found.set(query, addressesOfStock(folder, ids));
      }
      const index = indexes.get(engine);
      if (index) measured.push({ documents, engine, index, quality: qualityOf(library, found), costs });
    }
    await browser.close();
    server.close();
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`Seed ${seed}, ${values.queries} random substrings of 1 to 12 characters at each size.`);
const measured: Measurement[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  measured.push(...(await measureSize(size)));
  // After every size, so that a run which is broken off has said what it knows.
  printTables(measured);
}
