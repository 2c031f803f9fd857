import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { headerFiles } from '../../../src/hosting/header-files.ts';
import { headersFor } from '../../../src/hosting/headers-for.ts';
import { pagePolicy } from '../../../src/hosting/security-policy.ts';

const folders = ['_astro', 'documents', 'embed', 'search', 'search-index'];

/** Addresses below the base, each of another kind. */
const addresses = [
  '',
  'documents/a/',
  'embed/glossary/a/',
  'search/',
  '_astro/page.abc.js',
  'search-index/0a1b/pages.bin',
  'search-index/root.json',
  'sw.js',
];

const fileFor = (base: string, name: string): string => headerFiles({ base, folders }).get(name) ?? '';

/** What a host that reads `_headers` sends for an address: all rules that fit, values joined. */
function sentByNetlify(file: string, address: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern
      .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
      .replace(/\*$/, '.*')
      .replace(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${expression}$`).test(address)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      (sent[name] ??= []).push(value);
    }
  }
  return sent;
}

describe.each(['/', '/wenku/2025/'])('header files under %s', (base) => {
  test.each(addresses)('_headers says of “%s” what the source says, each header once', (address) => {
    const sent = sentByNetlify(fileFor(base, '_headers'), base + address);
    const wanted = Object.fromEntries(
      Object.entries(headersFor(address)).map(([name, value]) => [name, [value]]),
    );
    if (address === 'search-index/root.json') delete wanted['Content-Security-Policy'];
    if (address === 'search-index/root.json') delete wanted['X-Frame-Options'];
    if (address === 'search-index/root.json') delete wanted['Cache-Control'];
    expect(sent).toEqual(wanted);
  });

  test('web.config is well-formed, and opens only the cards to frames', () => {
    const { document } = parseHTML(fileFor(base, 'web.config').replace(/<\?xml[^>]*\?>/, ''));
    const policyOf = (folder: string): string | null | undefined =>
      document
        .querySelector(`location[path="${folder}"] add[name="Content-Security-Policy"]`)
        ?.getAttribute('value');
    expect(policyOf('.')).toBe(headersFor('')['Content-Security-Policy']);
    expect(policyOf('embed')).toBe(headersFor('embed/x/')['Content-Security-Policy']);
    expect(document.querySelector('location[path="embed"] add[name="X-Frame-Options"]')).toBeNull();
  });

  test.each(['.htaccess', 'deploy/nginx.conf', 'deploy/Caddyfile'])(
    '%s names every header and value',
    (name) => {
      const file = fileFor(base, name);
      for (const address of addresses) {
        for (const [header, value] of Object.entries(headersFor(address))) {
          expect(file).toContain(header);
          expect(file).toContain(`"${value}"`);
        }
      }
    },
  );
});

test('of a site that is to stand anywhere, what hosts read from its folder names no base', () => {
  const files = headerFiles({ base: '/', folders, isAnywhere: true });
  expect(files.get('.htaccess')).toContain('m#/embed/#');
  expect(files.get('.htaccess')).not.toContain('ErrorDocument');
  expect(files.get('web.config')).not.toContain('404.html');
});

test('pages may run nothing inline and load nothing from elsewhere', () => {
  for (const policy of [pagePolicy, headersFor('')['Content-Security-Policy'] ?? '']) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
  }
  expect(headersFor('')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(headersFor('embed/x/')['Content-Security-Policy']).toContain('frame-ancestors *');
  expect(headersFor('embedded/')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
});
