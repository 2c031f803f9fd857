import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/exports/feed.ts';
import { nameUuid } from '../../../src/exports/name-uuid.ts';
import { robotsText } from '../../../src/exports/robots.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { fixtureModel, sampleModel } from '../../fixture-library.ts';
import { absolute, fromRoot, site } from './library.ts';

/** The small library with its documents' data changed. */
function changed(change: (data: Record<string, unknown>, id: string) => void): KnowledgeModel {
  const { content } = sampleModel();
  for (const { data, id } of content.documents) change(data as unknown as Record<string, unknown>, id);
  return buildModel({ content, broken: new Set() });
}

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

describe('the feed', () => {
  it('has the documents that state a day, newest first, with that day', () => {
    const xml = atomFeed(fixtureModel(), absolute, site) ?? '';
    const model = fixtureModel();
    const stated = [...model.documents.values()]
      .map(({ data }) => [data.published, data.dated].find((date) => date?.length === 10))
      .filter((date) => date !== undefined)
      .toSorted()
      .toReversed();
    const entries = [...parse(xml).querySelectorAll('entry')];
    expect(entries.map((entry) => entry.querySelector('updated')?.textContent?.slice(0, 10))).toEqual(stated);
    expect(parse(xml).querySelector('feed > updated')?.textContent?.slice(0, 10)).toBe(stated[0]);
    expect(xml).toContain(`另有 ${model.documents.size - stated.length} 篇`);
  });

  it('invents no day for a document that states a month or nothing', () => {
    const model = changed((data, id) => {
      delete data['published'];
      data['dated'] = id === 'childcare-opinion' ? '2024-03' : '2024';
    });
    expect(atomFeed(model, absolute, site)).toBeUndefined();
    const one = changed((data, id) => {
      if (id === 'childcare-opinion') return;
      delete data['published'];
    });
    const xml = atomFeed(one, absolute, site) ?? '';
    expect(parse(xml).querySelectorAll('entry')).toHaveLength(1);
    expect(xml).toContain('另有 1 篇');
  });

  it('says which of its dates a document’s day is', () => {
    const summary = (model: KnowledgeModel): string =>
      parse(atomFeed(model, absolute, site) ?? '').querySelector('entry > summary')?.textContent ?? '';
    expect(summary(sampleModel())).toMatch(/^2024-03-15 刊载。/);
    const written = changed((data) => delete data['published']);
    expect(summary(written)).toMatch(/^2024-03-01 成文。/);
  });

  it('is the same bytes at any time, with ids that outlive a move', () => {
    const xml = atomFeed(sampleModel(), absolute, site) ?? '';
    expect(atomFeed(sampleModel(), absolute, site)).toBe(xml);
    const ids = (text: string): string[] => [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
    expect(ids(xml)).toHaveLength(3);
    expect(new Set(ids(xml)).size).toBe(3);
    expect(ids(atomFeed(sampleModel(), fromRoot, site) ?? '')).toEqual(ids(xml));
    for (const id of ids(xml)) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('leads to the pages, absolutely or from the root', () => {
    const links = (xml: string): (string | null)[] =>
      [...parse(xml).querySelectorAll('link')].map((link) => link.getAttribute('href'));
    expect(links(atomFeed(sampleModel(), absolute, site) ?? '')).toEqual([
      'https://example.org/wenku/',
      'https://example.org/wenku/feed.xml',
      'https://example.org/wenku/documents/childcare-at-the-door/',
      'https://example.org/wenku/documents/childcare-opinion/',
    ]);
    expect(links(atomFeed(sampleModel(), fromRoot, site) ?? '')[1]).toBe('/feed.xml');
    expect(atomFeed(sampleModel(), fromRoot, site)).not.toContain('site.invalid');
  });

  it('holds any words as words', () => {
    const nasty = '<b>&"]]>\'</b>';
    const xml = atomFeed(
      changed((data) => {
        data['title'] = nasty;
        data['topics'] = [nasty];
        data['issuers'] = [nasty];
        data['rights'] = nasty;
      }),
      absolute,
      { title: nasty, description: nasty },
    );
    const escaped = '&lt;b&gt;&amp;"]]&gt;\'&lt;/b&gt;';
    const entry = /<entry>.*?<\/entry>/su.exec(xml ?? '')?.[0] ?? '';
    // The title is declared to be HTML, so its characters are the escaped words.
    expect(entry).toContain(`<title type="html"><![CDATA[${escaped}]]></title>`);
    expect(entry).toContain(`<name>${escaped}</name>`);
    expect(entry).toContain(`<rights>${escaped}</rights>`);
    // What is left besides tags and CDATA holds no bare mark of XML.
    const rest = (xml ?? '')
      .replace(/<!\[CDATA\[.*?\]\]>/gsu, '')
      .replace(/<[^<>"]*(?:"[^<"]*"[^<>"]*)*>/gu, '');
    expect(rest).not.toMatch(/<|&(?!(?:amp|lt|gt|quot|apos);)/u);
  });
});

it('a name’s UUID is that of RFC 9562', () => {
  expect(nameUuid('https://example.org/文库')).toBe('e47cff1d-c811-58ec-9888-136f6969f19a');
});

it('robots.txt lets everything be read and names the sitemap that there is', () => {
  expect(robotsText(absolute, true)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/wenku/sitemap-index.xml\n',
  );
  expect(robotsText(fromRoot, false)).toBe('User-agent: *\nAllow: /\n');
});
