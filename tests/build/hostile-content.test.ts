import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/config/files-below.ts';
import { hostileFolder } from '../hostile-library.ts';
import { sharedSite } from '../sites.ts';

const { folder: out, base } = sharedSite('hostile');

describe('content that carries script', () => {
  test('is planted in many fields', () => {
    const words = filesBelow(hostileFolder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(path.join(hostileFolder, name), 'utf8'))
      .join('');
    expect(words.split('onerror=alert(origin)').length).toBeGreaterThan(20);
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
        expect(isData || source?.startsWith(base), `${page}: ${script.outerHTML.slice(0, 80)}`).toBe(true);
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
