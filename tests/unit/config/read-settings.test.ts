import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/config/read-settings.ts';

const linesOf = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

test('nothing set: the defaults', () => {
  expect(readSettings({})).toEqual({
    CONTENT_DIR: path.resolve('content'),
    OUT_DIR: path.resolve('dist'),
    CACHE_DIR: path.resolve('.cache/astro'),
    SITE_URL: undefined,
    BASE_PATH: '/',
    PORT: 4321,
    HISTORY: true,
    OFFLINE: true,
    SOCIAL_CARDS: true,
  });
});

describe('BASE_PATH', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['wenku', '/wenku/'],
    ['//wenku//2025', '/wenku/2025/'],
    ['/~li/Wenku.v2/a_b/', '/~li/Wenku.v2/a_b/'],
  ])('%j is %s', (given, path) => {
    expect(readSettings({ BASE_PATH: given }).BASE_PATH).toBe(path);
    expect(readSettings({ BASE_PATH: path }).BASE_PATH).toBe(path);
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
    '/_astro/',
    '/wenku/_astro',
  ])('%j is refused in one line', (given) => {
    expect(linesOf({ BASE_PATH: given })).toEqual([expect.stringMatching(/^BASE_PATH=.+请/)]);
  });
});

describe('SITE_URL', () => {
  test.each([
    ['', undefined],
    ['https://example.org', 'https://example.org'],
    [' https://Example.org/ ', 'https://example.org'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%j is %s', (given, url) => {
    expect(readSettings({ SITE_URL: given }).SITE_URL).toBe(url);
  });

  test.each([
    ['example.org', '不是网址'],
    ['ftp://example.org', '不是网址'],
    ['javascript:alert(1)', '不是网址'],
    ['https://example.org/wenku/', 'BASE_PATH'],
    ['https://user:secret@example.org', '用户名或密码'],
    ['https://example.org/?a=b', '\\?'],
    ['https://example.org/#a', '#'],
  ])('%j is refused in one line', (given, reason) => {
    expect(linesOf({ SITE_URL: given })).toEqual([
      expect.stringMatching(new RegExp(`^SITE_URL=.*${reason}`)),
    ]);
  });
});

describe('PORT', () => {
  test.each(['0', '80', '65535'])('%s is a port', (given) => {
    expect(readSettings({ PORT: given }).PORT).toBe(Number(given));
  });

  test.each(['', ' ', '0x50', '1e3', '-1', '65536', '80.5', '八十'])('%j is refused in one line', (given) => {
    expect(linesOf({ PORT: given })).toEqual([expect.stringMatching(/^PORT=.*不是端口号/)]);
  });
});

test('a password is not repeated', () => {
  expect(linesOf({ SITE_URL: 'https://user:secret@example.org' }).join()).not.toContain('secret');
});

test('every variable that is wrong has its line', () => {
  expect(linesOf({ PORT: '0x50', OUT_DIR: '', SITE_URL: 'https://a/b', BASE_PATH: '/_astro/' })).toHaveLength(
    4,
  );
});

test('other libraries are read by name and address', () => {
  const { LIBRARIES } = readSettings({
    LIBRARIES: '市文库=https://a.example/wenku, 省文库 = http://b.example:8080/',
  });
  expect(LIBRARIES).toEqual([
    { name: '市文库', address: 'https://a.example/wenku/' },
    { name: '省文库', address: 'http://b.example:8080/' },
  ]);
});

test.each([
  '市文库',
  '市文库=wenku',
  '市文库=ftp://a.example/',
  '甲=https://a.example/,甲=https://b.example/',
])('the libraries %j are refused', (given) => {
  expect(() => readSettings({ LIBRARIES: given })).toThrow('LIBRARIES');
});
