import { describe, expect, test } from 'vitest';
import { ankiText } from '../../../src/features/tray/anki-text.ts';
import { contentOf, handoutFor, lesson } from './lesson.ts';

const address = (path: string) => `https://example.org/wenku${path}`;

/** Reads a file as Anki's text import does: "#key:value" lines, then rows of the separator. */
function readDeck(text: string): { head: Map<string, string>; rows: string[][] } {
  const lines = text.split('\n').filter((line) => line !== '');
  const head = new Map<string, string>();
  for (const line of lines.filter((one) => one.startsWith('#'))) {
    const [key = '', ...value] = line.slice(1).split(':');
    head.set(key, value.join(':'));
  }
  return { head, rows: lines.filter((one) => !one.startsWith('#')).map((one) => one.split('\t')) };
}

const deck = readDeck(ankiText(handoutFor(lesson), address));

describe('a deck', () => {
  test('says how it is to be read, and where it goes', () => {
    expect(Object.fromEntries(deck.head)).toEqual({
      separator: 'tab',
      html: 'true',
      'guid column': '1',
      'tags column': '4',
      deck: '示例政策文库::医育与医养',
      columns: 'GUID\t正面\t背面\t标签',
    });
    expect(deck.rows.map((row) => row.length)).toEqual(Array.from({ length: 6 }, () => 4));
  });

  test('keeps the identity of a card when its words, its place or its remark change', () => {
    const changed = handoutFor({
      title: '别的题目',
      items: lesson.items
        .toReversed()
        .map((item) => (item.type === 'ref' ? { ...item, remark: '新' } : item)),
    });
    const again = readDeck(ankiText(changed, address));
    const ids = (rows: string[][]) => rows.map(([id]) => id).sort();
    expect(ids(again.rows)).toEqual(ids(deck.rows));
    expect(new Set(ids(deck.rows)).size).toBe(6);
    expect(again.rows.toReversed()).not.toEqual(deck.rows);
  });

  test('asks on one side, answers verbatim with the citation and the address on the other', () => {
    const [, front, back = ''] = deck.rows[0] ?? [];
    expect(front).toBe('医育结合');
    expect(back).toContain('发展医育、医养结合服务是指在一定区域内，医疗机构充分利用专业技术优势');
    expect(back).toContain('《二十届四中全会名词卡片：医育、医养结合服务》');
    const { mark = '' } = contentOf('glossary/yi-yu-jie-he') ?? {};
    expect(mark).toMatch(/^[\da-f]{8}$/);
    expect(back).toContain(`href="https://example.org/wenku/glossary/yi-yu-jie-he/?v=${mark}"`);
  });

  test('shows a script in a remark as text, on one line', () => {
    const [, , back = ''] = deck.rows[0] ?? [];
    expect(back).toContain('备注：先问&quot;什么是医育&quot;<br>再讲 &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(back).not.toContain('<script');
  });

  test('does not let a title open a deck below or another line', () => {
    const { head } = readDeck(ankiText({ ...handoutFor(lesson), title: 'a::b\n#html:false' }, address));
    expect(head.get('deck')).toBe('示例政策文库::a：b #html:false');
    expect(head.get('html')).toBe('true');
  });
});
