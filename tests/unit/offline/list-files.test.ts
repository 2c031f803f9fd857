import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressOfFile, chosenFiles, type Choice } from '../../../src/features/offline/kept-manifest.ts';
import { listFiles } from '../../../src/features/offline/list-files.ts';
import { pageTitles } from '../../../src/features/offline/page-titles.ts';
import { pageFiles } from '../../../src/features/offline/page-files.ts';

let folder = '';

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'list-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('lists what readers need, with real bytes, and not what hosts and crawlers need', () => {
  write('index.html', '文库');
  write('_astro/a.js', 'export {}');
  for (const name of [
    '_headers',
    '.htaccess',
    'web.config',
    'deploy/Caddyfile',
    'embed/glossary/a/index.html',
    'embed/card.css',
    'qr/glossary/a.svg',
    'social/glossary/a.png',
    'robots.txt',
    '404.html',
    'sw.js',
  ]) {
    write(name, 'x');
  }
  const { files, bytes } = listFiles(folder);
  expect(files.map(([name, size]) => [name, size])).toEqual([
    ['_astro/a.js', 9],
    ['index.html', 6],
  ]);
  expect(bytes).toBe(15);
});

test('a reader chooses the texts of topics; what belongs to every choice comes with each', () => {
  for (const name of ['index.html', 'documents/a/index.html', 'documents/b/index.html', 'data/a.json'])
    write(name, name);
  const topics: Record<string, string[]> = {
    'documents/a/index.html': ['托育服务'],
    'documents/b/index.html': ['养老服务', '托育服务'],
    'data/a.json': [],
  };
  const list = listFiles(folder, (file) => topics[file]);
  const chosen = (choice: Choice): string[] => chosenFiles(list, choice).files.map(([name]) => name);
  expect(chosen('all')).toEqual(list.files.map(([name]) => name));
  expect(chosen([])).toEqual(['index.html']);
  expect(chosen(['养老服务'])).toEqual(['documents/b/index.html', 'index.html']);
  expect(chosen(['托育服务', '没有这个主题'])).toEqual([
    'documents/a/index.html',
    'documents/b/index.html',
    'index.html',
  ]);
  expect(chosenFiles(list, ['养老服务']).bytes).toBe('documents/b/index.html'.length + 'index.html'.length);
});

test('names another version when one character changes, and the same when none does', () => {
  write('index.html', '文库');
  const before = listFiles(folder).version;
  expect(listFiles(folder).version).toBe(before);
  write('index.html', '文车');
  expect(listFiles(folder).version).not.toBe(before);
});

test('asks for a page by its folder', () => {
  expect(addressOfFile('index.html')).toBe('');
  expect(addressOfFile('glossary/a/index.html')).toBe('glossary/a/');
  expect(addressOfFile('data/index.json')).toBe('data/index.json');
});

test('finds the scripts that a page and its scripts import, in any form', () => {
  write(
    'offline/index.html',
    '<link href="/b/_astro/a.css"><script src="/b/scheme.js"></script><script type="module" src="/b/_astro/m.js">',
  );
  write('_astro/a.css', '');
  write('scheme.js', '');
  write('_astro/m.js', 'import{x}from"./x.js";import(`./y.js`)');
  write('_astro/x.js', "export*from'./m.js'");
  write('_astro/y.js', '');
  expect(pageFiles(folder, 'offline/index.html')).toEqual(
    ['_astro/a.css', '_astro/m.js', '_astro/x.js', '_astro/y.js', 'scheme.js'].sort(),
  );
});

test('the title of every page stands by its address, without the name of the site', () => {
  write('index.html', '<title>文库</title>');
  write('cases/a/index.html', '<title>甲 &amp; 乙 | 丙 | 文库</title>');
  write('embed/cases/a/index.html', '<title>甲</title>');
  write('404.html', '<title>没有</title>');
  expect(pageTitles(folder)).toEqual({ '': '文库', 'cases/a/': '甲 & 乙 | 丙' });
});
