import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { reachedPages } from '../../../src/permalinks/reached-pages.ts';
import { embedPageHtml, retiredCardHtml } from '../../../src/features/share/embed/embed-page.ts';
import { cardWords, shorten } from '../../../src/features/share/social/card-words.ts';
import { model } from '../tray/lesson.ts';

const site = { withBase: (path: string) => `/b${path}`, siteUrl: undefined, title: '文库' };

describe('the sentence of a social card', () => {
  it('is a piece of the text, letter for letter, that holds the number', () => {
    for (const { id, data } of [...model.content.targets, ...model.content.figures]) {
      const collection = model.entry('targets', id) ? 'targets' : 'figures';
      const words = cardWords(collection, id, model);
      const shown = shorten(words?.sentence ?? '', 66, words?.focus);
      expect(shown.length, id).toBeLessThanOrEqual(66);
      const piece = shown.replace(/^……|……$/g, '');
      expect(words?.sentence.includes(piece), id).toBe(true);
      if (words?.sentence.includes(data.wording) && data.wording.length < 40)
        expect(shown, id).toContain(data.wording);
    }
  });

  it('is cut after a mark of punctuation, and left whole where it fits', () => {
    expect(shorten('甲乙丙，丁戊己。', 20)).toBe('甲乙丙，丁戊己。');
    expect(shorten('甲乙丙丁戊己，庚辛壬癸，子丑', 12)).toBe('甲乙丙丁戊己……');
  });
});

describe('a card to embed', () => {
  it('shows markup in the content as text', () => {
    const html = embedPageHtml(
      {
        kind: '名词',
        title: '<script>x</script>',
        facts: [],
        quotes: [],
        explanation: '"><img src=x>',
        address: 'glossary/x',
        mark: '00000000',
      },
      site,
    );
    expect(html).not.toContain('<script>x');
    expect(html).not.toContain('<img');
    expect(html).toContain('href="/b/glossary/x/"');
    const policy = parseHTML(html).document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self';/,
    );
  });

  it('says so where its entry was retired', () => {
    const html = retiredCardHtml('名词“托位”', 'glossary/tuo-wei', site);
    expect(html).toContain('本条已撤下');
    expect(html).toContain('href="/b/glossary/tuo-wei/"');
  });

  it('is reached under every address that its entry had', () => {
    const { register } = parseRegister(
      'glossary/older -> glossary/old\nglossary/old -> glossary/tuo-wei\nglossary/gone => glossary\n',
      'permalinks.txt',
    );
    const reached = reachedPages({ ...model, permalinks: register }, ['glossary']);
    const to = (id: string) => reached.find((page) => page.id === id);
    expect(to('older')).toMatchObject({ to: { collection: 'glossary', id: 'tuo-wei' }, how: 'moved' });
    expect(to('gone')).toMatchObject({ to: { collection: 'glossary', id: '' }, how: 'retired' });
  });
});
