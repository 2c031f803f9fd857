import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordFile } from '../../../src/features/tray/word/word-file.ts';
import { handoutFor, lesson } from './lesson.ts';

const handout = handoutFor(lesson);
const files = new Map<string, string>();
let bytes: Buffer;

beforeAll(async () => {
  const file = await wordFile(handout, (path) => `https://example.org${path}`);
  bytes = Buffer.from(await file.arrayBuffer());
  for (const [name, entry] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
    files.set(name, await entry.async('string'));
  }
});

const xml = (name: string): string => files.get(name) ?? expect.fail(`${name} is missing`);
const millimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;
const style = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(xml('word/styles.xml'))?.[0] ??
  expect.fail(id);
const attributes = (element: string): Record<string, string> =>
  Object.fromEntries(
    [...element.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
const faceOf = (source: string): Record<string, string> =>
  attributes(/<w:rFonts [^>]*>/.exec(source)?.[0] ?? expect.fail('no face'));

describe('the page', () => {
  test('is A4 with the margins and the text area of GB/T 9704', () => {
    const document = xml('word/document.xml');
    const size = attributes(/<w:pgSz [^>]*>/.exec(document)?.[0] ?? '');
    const margin = attributes(/<w:pgMar [^>]*>/.exec(document)?.[0] ?? '');
    const [width, height] = [millimetres(size['w:w']), millimetres(size['w:h'])];
    const [top, left] = [millimetres(margin['w:top']), millimetres(margin['w:left'])];
    expect([width, height, top, left].map(Math.round)).toEqual([210, 297, 37, 28]);
    expect(width - left - millimetres(margin['w:right'])).toBeCloseTo(156, 0);
    expect(height - top - millimetres(margin['w:bottom'])).toBeCloseTo(225, 0);
  });

  test('holds 22 lines of 28 characters of 三号', () => {
    const document = xml('word/document.xml');
    const grid = attributes(/<w:docGrid [^>]*>/.exec(document)?.[0] ?? '');
    // A grid of characters is read differently by every program, one of lines alike.
    expect(grid).toMatchObject({ 'w:type': 'lines', 'w:linePitch': '560' });
    expect(Math.floor(((225 / 25.4) * 72) / (Number(grid['w:linePitch']) / 20))).toBe(22);
    for (const id of ['BodyText', 'Heading1', 'Heading2']) {
      const space = /<w:rPr>.*?<w:spacing w:val="(-?\d+)"/.exec(style(id))?.[1];
      const character = 16 + Number(space) / 20;
      expect(Math.floor(((156 / 25.4) * 72) / character), id).toBe(28);
    }
  });

  test('has its number between dashes in 四号 宋体, on the outer side', () => {
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(xml);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) {
      expect(footer.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/, '1').replace(/<[^>]*>/g, '')).toBe(
        '— 1 —',
      );
      expect(footer).toContain('<w:sz w:val="28"/>');
      expect(faceOf(footer)).toMatchObject({ 'w:eastAsia': '宋体', 'w:ascii': '宋体', 'w:hAnsi': '宋体' });
      // One character of 四号 from the outer edge of the text, on a line of its own height.
      expect(attributes(/<w:spacing [^>]*>/.exec(footer)?.[0] ?? '')).toMatchObject({
        'w:line': '280',
        'w:lineRule': 'exact',
      });
    }
    const sides = footers.map((footer) => attributes(/<w:ind [^>]*>/.exec(footer)?.[0] ?? ''));
    expect(sides).toEqual([{ 'w:right': '280' }, { 'w:left': '280' }]);
    const references = [
      ...xml('word/document.xml').matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g),
    ];
    const targetOf = (id = ''): string | undefined =>
      new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(xml('word/_rels/document.xml.rels'))?.[1];
    expect(references.map(([, type, id]) => [type, targetOf(id)])).toEqual([
      ['default', 'footer1.xml'],
      ['even', 'footer2.xml'],
    ]);
  });

  test('has the dashes of its number 7 mm below the text', () => {
    const margin = attributes(/<w:pgMar [^>]*>/.exec(xml('word/document.xml'))?.[0] ?? '');
    const middle = millimetres(String(Number(margin['w:footer']) + 140));
    expect(297 - 37 - 225 - middle).toBeCloseTo(7, 1);
  });
});

describe('the styles', () => {
  test.each([
    ['Title', '方正小标宋简体', '44', undefined],
    ['Heading1', '黑体', '32', '0'],
    ['Heading2', '楷体_GB2312', '32', '1'],
    ['Heading3', '仿宋_GB2312', '32', '2'],
    ['Heading4', '仿宋_GB2312', '32', '3'],
    ['Heading5', '仿宋_GB2312', '32', '4'],
    ['Heading6', '仿宋_GB2312', '32', '5'],
    ['BodyText', '仿宋_GB2312', '32', undefined],
  ])('%s is in %s, %s half points, on exact lines of 28 points', (id, face, size, outline) => {
    const source = style(id);
    expect(faceOf(source)).toEqual({
      'w:ascii': face,
      'w:hAnsi': face,
      'w:eastAsia': face,
      'w:cs': face,
      'w:hint': 'eastAsia',
    });
    expect(source).toContain(`<w:sz w:val="${size}"/>`);
    expect(attributes(/<w:spacing [^>]*>/.exec(source)?.[0] ?? '')).toMatchObject({
      'w:line': '560',
      'w:lineRule': 'exact',
    });
    expect(/<w:outlineLvl w:val="(\d)"/.exec(source)?.[1]).toBe(outline);
    expect(source).toContain('<w:color w:val="000000"/>');
  });

  test('leave no face to the theme: whatever names one names it for every script', () => {
    const named: string[] = [];
    for (const [name, source] of files) {
      if (!name.startsWith('word/') || name.includes('theme')) continue;
      expect(source, name).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme=/i);
      for (const [element] of source.matchAll(/<w:rFonts [^>]*>/g)) {
        const face = attributes(element);
        const scripts = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((script) => face[script]);
        expect(new Set(scripts).size, `${name}: ${element}`).toBe(1);
        named.push(scripts[0] ?? expect.fail(`${name}: ${element}`));
      }
    }
    const faces = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'];
    expect(new Set(named)).toEqual(new Set(faces));
    // What no style says stands in the face of the body.
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(xml('word/styles.xml'))?.[0] ?? '';
    expect(faceOf(defaults)).toMatchObject({ 'w:ascii': '仿宋_GB2312', 'w:eastAsia': '仿宋_GB2312' });
    expect(defaults).toContain('<w:sz w:val="32"/>');
  });

  test('fill the lines of the body, indented by two characters', () => {
    expect(style('BodyText')).toContain('<w:jc w:val="both"/>');
    expect(style('BodyText')).toContain('w:firstLineChars="200"');
    expect(style('Title')).toContain('<w:jc w:val="center"/>');
    expect(style('Title')).not.toContain('<w:ind ');
  });

  test('name a face to stand in for each that a machine may not have', () => {
    const table = xml('word/fontTable.xml');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']) {
      expect(table).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
    }
    expect(xml('[Content_Types].xml')).toContain('/word/fontTable.xml');
  });
});

describe('the text, read back', () => {
  test('has real headings in their levels', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    const headings = [...value.matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(([, level, text = '']) => [
      level,
      text.replace(/<[^>]*>/g, ''),
    ]);
    expect(headings.slice(0, 4)).toEqual([
      ['1', '一、基本概念'],
      ['2', '（一）医育结合'],
      ['3', '1. 《二十届四中全会名词卡片：医育、医养结合服务》'],
      ['3', '2. 《持续提升托育和养老服务质量》'],
    ]);
    // The sources are no chapter.
    expect(headings.flat().join('')).not.toContain('引用出处');
    expect(headings.filter(([level]) => level === '1').length).toBe(2);
  });

  test("has every word of the source, each with its citation, and the trainer's own as text", async () => {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    for (const block of handout.blocks) {
      if (block.type !== 'entry') continue;
      for (const [index, quote] of block.content.quotes.entries()) {
        expect(value).toContain(`${quote.paragraphs.at(-1) ?? ''}[${block.citations[index] ?? ''}]`);
        for (const paragraph of quote.paragraphs) expect(value).toContain(paragraph);
      }
    }
    for (const { number, words, url } of handout.citations) {
      expect(value).toContain(`[${number}] ${words}。https://example.org${url}`);
    }
    const times = (words: string): number => value.split(words).length - 1;
    expect(times('不是原文')).toBe(1);
    expect(times('编者说明：')).toBe(
      handout.blocks.filter((block) => block.type === 'entry' && block.content.explanation !== '').length,
    );
    expect(times('\n引用出处\n')).toBe(1);
    expect(value).toContain('想一想：');
    expect(value).toContain('<script>alert(1)</script>');
  });
});
