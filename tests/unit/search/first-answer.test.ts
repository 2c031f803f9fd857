import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSearcher } from '../../../src/search/engine/searcher.ts';
import { document, openLibrary, readerIn } from './open-library.ts';

/** A library whose table of pages does not arrive before `kind` of file was asked for. */
async function whereTheTableWaitsFor(kind: RegExp) {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { fetched } = await openLibrary(
    [document('/a/', '养老服务', '护理型床位占比达到百分之七十三。'), document('/b/', '托育', '托位。')],
    folder,
  );
  fetched.length = 0;
  let arrive: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const paths: string[] = [];
  const searcher = createSearcher(async (file) => {
    paths.push(file);
    if (kind.test(file)) arrive();
    if (file.endsWith('/pages.bin')) await asked;
    return new Uint8Array(await readFile(path.join(folder, file)));
  }, readerIn(folder));
  return { searcher, paths };
}

test.each([
  ['a short phrase', '床位'],
  ['a long phrase', '护理型床位占比'],
  ['one character', '托'],
  ['several phrases', '床位 百分之'],
])('the first answer to %s asks for its words beside the table of pages', async (_, query) => {
  const { searcher, paths } = await whereTheTableWaitsFor(/\/index\//);
  const { matches } = await searcher.answer(query);
  expect(matches).toHaveLength(1);
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
