import { expect, test } from 'vitest';
import { withPreloads } from '../../src/hosting/script-preload-integration.ts';

const imports = new Map([
  ['_astro/page.js', ['_astro/a.js', '_astro/b.js']],
  ['_astro/a.js', ['_astro/c.js']],
  ['_astro/c.js', ['_astro/a.js']],
  ['_astro/other.js', ['_astro/b.js', '_astro/page.js']],
]);
const page = (...scripts: string[]): string =>
  `<head><title>x</title></head><body>${scripts.map((name) => `<script type="module" src="/below/_astro/${name}"></script>`).join('')}</body>`;
const preloads = (html: string): string[] =>
  [...withPreloads(html, '/below/', imports).matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(
    ([, href = '']) => href,
  );

test('what scripts import by way of others is named once, in the head; imports in a circle end', () => {
  expect(preloads(page('page.js'))).toEqual([
    '/below/_astro/a.js',
    '/below/_astro/c.js',
    '/below/_astro/b.js',
  ]);
  expect(withPreloads(page('page.js'), '/below/', imports)).toMatch(/b\.js"><\/head>/);
});

test('a script that the page names itself is not named again', () => {
  expect(preloads(page('other.js', 'page.js'))).toEqual([
    '/below/_astro/b.js',
    '/below/_astro/a.js',
    '/below/_astro/c.js',
  ]);
});

test('a page without scripts stays as it is', () => {
  expect(withPreloads(page(), '/below/', imports)).toBe(page());
});
