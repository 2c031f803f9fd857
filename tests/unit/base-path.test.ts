import { expect, test } from 'vitest';
import { readBasePath } from '../../src/config/base-path.ts';

test.each([
  ['', '/'],
  ['/', '/'],
  ['wenku', '/wenku/'],
  ['//wenku//2025', '/wenku/2025/'],
  ['/~li/Wenku.v2/a_b/', '/~li/Wenku.v2/a_b/'],
])('the base path %j is %s', (given, path) => {
  expect(readBasePath(given)).toBe(path);
  expect(readBasePath(path)).toBe(path);
});

test.each([
  'https://example.org/wenku/',
  'C:/Program Files/Git/wenku',
  '/a?b',
  '/a#b',
  '/a/../b',
  '\\wenku',
  '/政策库/',
  '/%E5%BA%93/',
])('%j is refused, with what to give instead', (given) => {
  expect(() => readBasePath(given)).toThrow(`BASE_PATH “${given}” cannot be served. Give the path between`);
});
