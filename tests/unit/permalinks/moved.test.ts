import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../../src/render/render-document.ts';
import { movedPageHtml, movedPages } from '../../../src/permalinks/moved-page.ts';
import { sampleModel } from './sample.ts';

const body =
  '起首一段话。\n\n## 一、总则\n\n照护由家庭、社区承担。\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n第一，要配合。配合就是互助。\n';
const register = [
  'documents/care 题目care',
  '#p7 -> #s1-p1',
  '#p8 -> #s1',
  '#p9 -> #s1-p2',
  '#p10 -> #s1-i1',
  '#p11 -> documents/other#p1',
  '#p12 => documents/care',
  'documents/old -> documents/care',
  '#p3 -> documents/other#p1',
  'documents/gone => glossary',
  'documents/other 题目other',
  'glossary/tuo -> glossary/tuo-wei',
  'glossary/tuo-wei 托位',
].join('\n');
const model = sampleModel({ care: body, other: '别处的一段。\n' }, { 'tuo-wei': '托位' }, register);

function rendered() {
  const document = model.documents.get('care');
  if (!document) throw new Error('no document');
  return parseHTML(`<html><body>${renderDocument(document, model).html}</body></html>`).document;
}

describe('anchors of moved parts', () => {
  it('stand empty at the start of the part that they lead to', () => {
    const page = rendered();
    for (const [old, now] of [
      ['p7', 's1-p1'],
      ['p8', 's1'],
      ['p10', 's1-i1'],
    ] as const) {
      const alias = page.getElementById(old);
      expect(alias?.parentElement?.id, old).toBe(now);
      expect(alias?.textContent).toBe('');
    }
    expect(page.getElementById('p9')?.nextElementSibling?.id).toBe('s1-p2');
  });

  it('are a line at the end of the page where the part is on another page or gone', () => {
    const page = rendered();
    expect(page.querySelector('#p11 a')?.getAttribute('href')).toBe('/documents/other/#p1');
    expect(page.getElementById('p11')?.textContent).toBe('这里原有的文字现在在《题目other》第1段。');
    expect(page.querySelector('#p12 a')?.getAttribute('href')).toBe('/documents/care/');
  });

  it('leave every id once', () => {
    const ids = [...rendered().querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the page at a moved address', () => {
  const site = { withBase: (path: string) => `/wenku${path}`, siteUrl: 'https://example.org', title: '文库' };
  const read = (address: string) => parseHTML(movedPageHtml(model, address, site)).document;

  it('is there for pages, not for parts', () => {
    expect(movedPages(model.permalinks)).toEqual(['documents/old', 'documents/gone', 'glossary/tuo']);
    expect(movedPages(undefined)).toEqual([]);
  });

  it('leads on by refresh, link and canonical address, below the base path', () => {
    const page = read('glossary/tuo');
    expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0; url=/wenku/glossary/tuo-wei/',
    );
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/wenku/glossary/tuo-wei/');
    expect(page.querySelector('a')?.textContent).toBe('名词“托位”');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://example.org/wenku/glossary/tuo-wei/',
    );
    expect(page.querySelector('script')?.textContent).toBe('');
    expect(page.querySelectorAll('style, [style]').length).toBe(0);
  });

  it('names the fragments that lead elsewhere, and drops those of a page that is gone', () => {
    expect(read('documents/old').querySelector('script')?.getAttribute('data-parts')).toBe(
      'p3 /wenku/documents/other/#p1',
    );
    expect(read('documents/old').querySelector('script')?.hasAttribute('data-drop')).toBe(false);
    expect(read('documents/gone').querySelector('script')?.hasAttribute('data-drop')).toBe(true);
    expect(read('documents/gone').querySelector('a')?.getAttribute('href')).toBe('/wenku/glossary/');
  });
});
