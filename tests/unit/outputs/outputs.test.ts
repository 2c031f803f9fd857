import { mkdtempSync, readdirSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicAddresses } from '../../../src/config/public-address.ts';
import { dropUnused, keptFile } from '../../../src/config/kept-file.ts';
import type { OutputSite } from '../../../src/outputs/output.ts';
import { outputsOf } from '../../../src/outputs/outputs.ts';
import { fixtureModel } from '../../fixture-library.ts';

const siteAt = (siteUrl: string | undefined, basePath: string): OutputSite => ({
  model: fixtureModel(),
  title: '示例文库',
  shortTitle: '文库',
  description: '一句话',
  siteUrl,
  withBase: (below) => `${basePath}${below.slice(1)}`,
  address: publicAddresses({ siteUrl, basePath }),
});

describe('the files beside the pages', () => {
  it('give each document and entry what its page fetches, under paths of plain characters', () => {
    const site = siteAt(undefined, '/');
    const paths = [...outputsOf(site).keys()];
    for (const { id } of site.model.content.glossary) {
      for (const kind of ['page-data/glossary', 'embed/glossary', 'glossary-cards']) {
        expect(paths).toContain(`${kind}/${id}.json`);
      }
    }
    expect(paths.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([]);
    expect(paths.filter((name) => name.startsWith('qr/'))).toEqual([]);
  });

  it('name the site in short where a phone has little room', () => {
    const made = outputsOf(siteAt(undefined, '/')).get('site.webmanifest')?.make(siteAt(undefined, '/'));
    expect(JSON.parse(made as string)).toMatchObject({ name: '示例文库', short_name: '文库' });
  });

  it('know the public address where there is one', () => {
    const site = siteAt('https://example.org', '/wenku/');
    const files = outputsOf(site);
    expect([...files.keys()].filter((name) => name.startsWith('qr/')).length).toBeGreaterThan(3);
    const { id } = site.model.content.glossary[0] ?? { id: '' };
    expect(files.get(`embed/glossary/${id}.json`)?.make(site)).toContain('https://example.org/wenku/');
  });
});

describe('a costly file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  let made = 0;
  const make = (): string => `drawing ${++made}`;

  it('is made once for what it is made of, and anew where that changes', async () => {
    expect(String(await keptFile('x', make, folder))).toBe('drawing 1');
    expect(String(await keptFile('x', make, folder))).toBe('drawing 1');
    expect(String(await keptFile('y', make, folder))).toBe('drawing 2');
    expect(readdirSync(folder).every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
  });

  it('is dropped when no build has asked for it for long', async () => {
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), old, old);
    await keptFile('x', make, folder);
    await dropUnused(30, folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(String(await keptFile('x', make, folder))).toBe('drawing 1');
    await dropUnused(30, path.join(folder, 'missing'));
  });

  it('is made although nothing can be kept', async () => {
    const occupied = path.join(folder, 'occupied');
    writeFileSync(occupied, '');
    expect(String(await keptFile('z', make, occupied))).toBe('drawing 3');
  });
});
