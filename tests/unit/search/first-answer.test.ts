import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSearcher } from '../../../src/search/engine/searcher.ts';
import { document, openLibrary, readerIn } from './open-library.ts';

test('what the first answer begins with is asked for side by side, and no file twice', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await openLibrary([document('/a/', '养老', '护理型床位。'), document('/b/', '托育', '托位。')], folder);
  const paths: string[] = [];
  let arrive: () => void = () => undefined;
  const allAsked = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const begun = /\.pagefind$|\.pf_meta$|pagefind-entry\.json$|pages\.bin$/u;
  const searcher = createSearcher(async (file) => {
    paths.push(file);
    if (paths.filter((other) => begun.test(other)).length === 4) arrive();
    // None of them comes before the last is asked for.
    if (begun.test(file)) await allAsked;
    return new Uint8Array(await readFile(path.join(folder, file)));
  }, readerIn(folder));
  expect((await searcher.answer('床位 护理')).matches).toHaveLength(1);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a first look that fails leaves an error or an answer, and the next question asks again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await openLibrary([document('/a/', '养老', '护理型床位。')], folder);
  let failures = 1;
  const searcher = createSearcher(async (file) => {
    if (file.includes('/index/') && failures-- > 0) throw new Error('no network');
    return new Uint8Array(await readFile(path.join(folder, file)));
  }, readerIn(folder));
  const first = await searcher.answer('床位').catch((error: unknown) => String(error));
  if (typeof first === 'string') expect(first).toContain('no network');
  expect((await searcher.answer('床位')).matches).toHaveLength(1);
});
