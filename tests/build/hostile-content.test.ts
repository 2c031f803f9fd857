import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { copySamplePart } from '../fixture-library.ts';
import { type Build, makeFolder, runScript } from './build-site.ts';
import { filesBelow } from '../../src/config/files-below.ts';

/** Breaks out of text, of attributes, of comments and of script blocks where any of them is written raw. */
const hostile = `"'--></script></title><script src=//evil.invalid></script><img src=x onerror=alert(origin)>`;

/** Fields in which any text is allowed; all others are ids, dates, numbers, verbatim quotes or names of a list. */
const free = new Set(['explanation', 'name', 'model', 'lead', 'partners', 'practices', 'title', 'why', 'rights', 'note', 'topics', 'aliases', 'indicator', 'scope']); // prettier-ignore

const folder = makeFolder('hostile');
const content = path.join(folder, 'content');
const out = path.join(folder, 'site');
let planted = 0;
let build: Build;

/** Adds the hostile words to every free field of a record. */
function plant(file: string): void {
  const record = parseDocument(readFileSync(file, 'utf8'));
  visit(record, {
    Pair: (_, { key, value }) => {
      // Every name in there is held to print.
      if (isScalar(key) && key.value === 'structure') return visit.SKIP;
      if (!isScalar(key) || !free.has(String(key.value))) return undefined;
      for (const node of isSeq(value) ? value.items : [value]) {
        if (isMap(node) || !isScalar(node) || typeof node.value !== 'string') continue;
        node.value += hostile;
        planted += 1;
      }
      return undefined;
    },
  });
  writeFileSync(file, record.toString());
}

beforeAll(() => {
  copySamplePart(content);
  for (const collection of ['glossary', 'cases', 'targets', 'figures', 'instruments']) {
    for (const file of readdirSync(path.join(content, collection)))
      plant(path.join(content, collection, file));
  }
  build = runScript('build', { content, out });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('content that carries script', () => {
  test('is planted in many fields, and built', () => {
    expect(planted).toBeGreaterThan(20);
    expect(build.output).toContain('完成，用时');
    expect(build.status).toBe(0);
  });

  test('is text on every page: no foreign script, no picture, no handler', () => {
    const pages = filesBelow(out).filter((name) => name.endsWith('.html'));
    let shown = 0;
    for (const page of pages) {
      const { document } = parseHTML(readFileSync(path.join(out, page), 'utf8'));
      if (document.querySelector('body')?.textContent.includes('onerror=alert(origin)')) shown += 1;
      for (const script of document.querySelectorAll('script')) {
        const source = script.getAttribute('src');
        const isData = /json/.test(script.getAttribute('type') ?? '');
        expect(isData || source?.startsWith('/'), `${page}: ${script.outerHTML.slice(0, 80)}`).toBe(true);
        expect(source ?? '').not.toContain('evil');
      }
      expect(document.querySelectorAll('[onerror], img[src="x"], [src*="evil"]'), page).toHaveLength(0);
    }
    expect(shown, 'pages that show the words as text').toBeGreaterThan(5);
  });

  test('is data in every JSON file', () => {
    for (const name of filesBelow(out).filter((file) => /\.json$/.test(file))) {
      expect(() => JSON.parse(readFileSync(path.join(out, name), 'utf8')) as unknown, name).not.toThrow();
    }
  });
});
