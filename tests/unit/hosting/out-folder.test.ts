import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusedOutFolder, siteMark, writeMark } from '../../../src/hosting/out-folder.ts';

let root = '';
const at = (name: string): string => path.join(root, name);
const put = (name: string, text = ''): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
const refused = (out: string): string | undefined =>
  refusedOutFolder(at(out), {
    content: at('home/project/content'),
    project: at('home/project'),
    home: at('home'),
  });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'out-folder-'));
  put('home/project/content/documents/a.md', 'text');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a site may be built into', () => {
  test('a folder that is not there', () => {
    expect(refused('home/project/dist')).toBeUndefined();
    expect(refused('srv/new/site')).toBeUndefined();
  });

  test('an empty folder', () => {
    mkdirSync(at('srv'));
    expect(refused('srv')).toBeUndefined();
  });

  test('a site with the mark, and one that an earlier version built', () => {
    put(`marked/${siteMark}`, writeMark([]));
    for (const name of ['redirects.json', 'data/index.json', '404.html', '_headers']) put(`unmarked/${name}`);
    expect(refused('marked')).toBeUndefined();
    expect(refused('unmarked')).toBeUndefined();
  });
});

describe('refused is', () => {
  test.each([
    'home/project/content',
    'home/project',
    'home',
    '.',
    'home/project/content/documents',
    'home/project/content/new',
  ])('what is, holds or lies in the content, project or home folder: %s', (out) => {
    expect(refused(out)).toContain('什么都没有改动');
  });

  test('the same by a link', () => {
    symlinkSync(at('home/project/content'), at('link'));
    expect(refused('link')).toContain('内容目录');
  });

  test.each([
    ['a folder of photographs', 'photos/a.jpg', 'photos'],
    ['a folder that holds a site among others', `srv/site/${siteMark}`, 'srv'],
    ['a mark of something else', `other/${siteMark}`, 'other'],
    ['a file', 'file.txt', 'file.txt'],
  ])('%s', (_, file, out) => {
    put(file, '{"generator":"another"}');
    expect(refused(out)).toMatch(/^OUT_DIR=.+请换一个新的或空的目录/);
  });
});
