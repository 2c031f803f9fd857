import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/model/load-site.ts';
import { fixtureFolder, placesAfter, withChanges } from '../../fixture-library.ts';

const file = 'site.yaml';
const own = 'title: 某地文库\ndescription: 某地的文库。\nslogan: 一句话。\n';

describe('what a library says of itself', () => {
  it('is read from its content', () => {
    expect(loadSite(fixtureFolder)).toMatchObject({ site: { title: '示例政策文库' }, problems: [] });
    withChanges([{ file, text: own }], (folder) => {
      expect(loadSite(folder).site).toEqual({
        title: '某地文库',
        description: '某地的文库。',
        slogan: '一句话。',
        home: { targets: [], figures: [] },
        libraries: [],
      });
    });
  });

  it('may name other libraries to search with it', () => {
    const text = `${own}libraries:\n  - name: 市文库\n    address: https://a.example/wenku\n`;
    withChanges([{ file, text }], (folder) => {
      const libraries = [{ name: '市文库', address: 'https://a.example/wenku/' }];
      expect(loadSite(folder)).toMatchObject({ site: { libraries }, problems: [] });
    });
  });

  it('is that of an unnamed library where it says nothing', () => {
    withChanges([], (folder) => expect(loadSite(folder).site.title).toBe('政策文库'));
  });

  it.each([
    [own.replace('title', 'titel'), ['unknown-field', 'missing-field']],
    [own.replace('slogan: 一句话。\n', ''), ['missing-field']],
    [own.replace('某地文库', '" "'), ['invalid-value']],
    [`${own}libraries: [{name: 市文库, address: wenku}]\n`, ['invalid-value']],
    [`${own}libraries: [{name: 市 文库, address: 'https://a.example/'}]\n`, ['invalid-value']],
    [`${own}home: {documents: x}\n`, ['unknown-field']],
    [`${own}home: {document: no-such}\n`, ['dangling-reference']],
    [`${own}home:\n  targets: [eldercare-network-2030]\n`, ['dangling-reference']],
    ['title: [\n', ['yaml-syntax']],
    ['', ['empty-file']],
  ])('is refused where it is wrong: %j', (text, rules) => {
    const found = placesAfter({ file, text });
    expect(new Set(found.map(([rule]) => rule))).toEqual(new Set(rules));
    for (const [, place] of found) expect(place).toMatch(/^site\.yaml:\d+$/);
  });
});
