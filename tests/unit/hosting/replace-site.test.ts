import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMark } from '../../../src/hosting/out-folder.ts';
import { replaceSite } from '../../../src/hosting/replace-site.ts';

let root = '';
let out = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'replace-site-'));
  out = path.join(root, 'site');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Builds a site of these files; the text of each is its name. */
const build = (...files: string[]): Promise<void> =>
  replaceSite(out, (folder) => {
    for (const file of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), file);
    }
    return Promise.resolve();
  });

const has = (file: string): boolean => existsSync(path.join(out, file));

test('the former site is there while the next is built, and when that fails', async () => {
  await build('a.html');
  await expect(
    replaceSite(out, () => {
      expect(has('a.html')).toBe(true);
      return Promise.reject(new Error('no room'));
    }),
  ).rejects.toThrow('no room');
  expect(has('a.html')).toBe(true);
  expect(readdirSync(root)).toEqual(['site']);
});

test('nothing of the former site stays but files named after their content', async () => {
  await build('a.html', '_astro/old.js', 'both.html');
  await build('b.html', '_astro/new.js', 'both.html');
  expect([has('a.html'), has('_astro/old.js'), has('_astro/new.js')]).toEqual([false, true, true]);
  expect(readMark(out)?.kept).toEqual(['_astro/old.js']);
});

test('they stay for one version, and while the same is built again', async () => {
  await build('_astro/1.js');
  await build('_astro/2.js');
  await build('_astro/2.js');
  expect(readMark(out)?.kept).toEqual(['_astro/1.js']);
  await build('_astro/3.js');
  expect(readMark(out)?.kept).toEqual(['_astro/2.js']);
  expect(has('_astro/1.js')).toBe(false);
});

test('a build that was killed between the renames is healed by the next', async () => {
  await build('a.html');
  mkdirSync(path.join(root, 'site.next'));
  rmSync(path.join(root, 'site.former'), { recursive: true, force: true });
  const { renameSync } = await import('node:fs');
  renameSync(out, path.join(root, 'site.former'));
  await expect(replaceSite(out, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
  expect(has('a.html')).toBe(true);
  expect(readdirSync(root)).toEqual(['site']);
});

test('a second build is refused while the first runs, by the name of its process', async () => {
  const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const { pid } = sleeper;
  writeFileSync(`${out}.lock`, JSON.stringify({ process: pid, began: '2026-01-01T00:00:00.000Z' }));
  await expect(build('a.html')).rejects.toThrow(`进程 ${pid}，2026-01-01T00:00:00.000Z 开始`);
  expect(existsSync(out)).toBe(false);
  sleeper.kill();
  await once(sleeper, 'exit');
  await build('a.html');
  expect(readdirSync(root)).toEqual(['site']);
});

test('a lock that cannot be read is taken over', async () => {
  writeFileSync(`${out}.lock`, '{');
  await build('a.html');
  expect(has('a.html')).toBe(true);
});

test('behind a link the folder is replaced, and the link stays', async () => {
  await build('a.html');
  symlinkSync(out, path.join(root, 'link'));
  await replaceSite(path.join(root, 'link'), (folder) => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'b.html'), '');
    return Promise.resolve();
  });
  expect(has('b.html')).toBe(true);
  expect(readFileSync(path.join(root, 'link/b.html'), 'utf8')).toBe('');
});
