import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLinePlaces, writeLinePlaces } from '../../../src/editions/line-places.ts';
import { extractPdf } from '../../../src/ingest/pdf/extract-pdf.ts';
import { draftFiles, prepareDraft } from '../../../src/ingest/prepare-draft.ts';
import { partName } from '../../../src/text/parts/part-name.ts';
import { documentParts } from '../../../src/text/document-parts.ts';
import { draftOf } from './sample.ts';
import { withoutSpace } from '../../../src/text/bare-text.ts';

const bytesOf = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(`tests/fixtures/ingest/pdf/${name}.pdf`));

/** What the law's files were made from. */
const law = readFileSync('tests/fixtures/law-library/sources/sample-gazette/page.txt', 'utf8')
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map(withoutSpace);
const column = [
  '社区托育点设在居民小区内，面向三岁以下婴幼儿提供照护服务，由街道办事处会同卫生健康部门统一规划布点，并向社会公布地址、托位数和收费标准。',
  '托位的供给要与常住人口的变化相适应，新建小区应当同步规划、同步建设、同步验收、同步交付托育用房，老旧小区可以改建闲置房屋补足，不得挪作他用。',
  '各区要把普惠托育纳入为民办实事清单，对符合条件的机构给予建设补助和运营补助，补助标准由财政部门会同卫生健康部门确定，每两年评估一次。',
  '托育机构应当建立收托登记、健康检查、安全防护、膳食营养和信息公开制度，照护人员应当经过培训，持证上岗，定期参加复训和考核。',
  '家庭是婴幼儿照护的第一责任人，社区卫生服务中心应当为家庭提供科学育儿指导，每季度至少举办一次讲座，并建立随访档案。',
  '市卫生健康部门每年组织一次质量评估，评估结果向社会公布；对不合格的机构责令限期改正，逾期不改正的，依法予以处理。',
];
const paragraphs = [...column, ...column.slice(0, 3).map((text) => `另据了解，${text}`)];

describe('the text of a PDF', () => {
  it.each(['one-column', 'word'])(
    'is that of %s: each paragraph whole over pages, nothing more',
    async (name) => {
      const { lines, remarks } = await extractPdf(bytesOf(name));
      expect(lines.map(({ text }) => withoutSpace(text))).toEqual([...law, ...column.slice(0, 2)]);
      expect(
        lines.filter(({ heading }) => heading).map(({ heading, text }) => [heading, withoutSpace(text)]),
      ).toEqual([
        [1, '示例市托育服务条例'],
        [2, '第一编总则'],
        [3, '第一章一般规定'],
        [3, '第一节目的和范围'],
        [3, '第二节原则'],
        [3, '第二章职责'],
        [2, '第二编服务'],
        [3, '第三章机构'],
        [2, '附件1示例市托育收费办法'],
      ]);
      const said = remarks.join('');
      if (name === 'word') expect(said).toBe('');
      else expect(said).toMatch(/书眉“示例市人民政府公报”.*页码 3 处.*记作部首或兼容字.*⽰→示/u);
    },
  );

  it('knows the page and the box of every printed line', async () => {
    const { lines } = await extractPdf(bytesOf('one-column'));
    const places = lines.flatMap((line) => line.places ?? []);
    expect(lines.every((line) => (line.places ?? []).length > 0)).toBe(true);
    expect(new Set(places.map(({ page }) => page))).toEqual(new Set([1, 2, 3]));
    for (const { box } of places) {
      const [left, top, right, bottom] = box;
      expect(left < right && top < bottom && left >= 0 && right <= 420 && bottom <= 596).toBe(true);
    }
    // In reading order: down each page, then to the next.
    const order = places.map(({ page, box }) => page * 1000 + box[1]);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('is read column by column, below a headline over one of them', async () => {
    const { lines } = await extractPdf(bytesOf('three-columns'));
    expect(lines.map(({ text }) => text)).toEqual(['社区托育点开到家门口', ...paragraphs]);
    const lefts = lines.flatMap((line) => (line.places ?? []).map(({ box }) => Math.round(box[0] / 100)));
    expect(new Set(lefts).size).toBeGreaterThan(2);
  });

  it('keeps a drawn table as one, with the lines of a cell together', async () => {
    const { lines } = await extractPdf(bytesOf('table'));
    expect(lines.flatMap(({ cells }) => (cells ? [cells] : []))).toEqual([
      ['区', '托位数（个）', '每千人口托位数'],
      ['东园区', '1200', '4.1'],
      ['西园区', '860', '3.7'],
      ['南园区（含示例开发区和示例风景名胜区等托管区域在内）', '2', '4.5'],
    ]);
    expect(lines.map(({ text }) => text)).toContain(column[1]);
  });

  it('says where pages are missing', async () => {
    const { remarks } = await extractPdf(bytesOf('torn'));
    expect(remarks.join('')).toContain('第 2 页的页码是 3，前一页是 1：中间可能缺页');
  });

  it('is not guessed where there is none', async () => {
    await expect(extractPdf(bytesOf('scan'))).rejects.toMatchObject({ rule: 'pdf-scan' });
    await expect(extractPdf(new TextEncoder().encode('%PDF-1.7 broken'))).rejects.toMatchObject({
      rule: 'pdf-broken',
    });
  });

  it('keeps in the record of the source where each line is printed', async () => {
    const { source, page } = await draftOf(bytesOf('three-columns'), 'page.pdf');
    const places = readLinePlaces(source.places);
    expect([...places.keys()]).toEqual(
      page
        .trim()
        .split('\n')
        .keys()
        .map((index) => index + 1)
        .toArray(),
    );
    expect(places.get(1)).toMatch(/^原件第 1 页，距上边 \d+、左边 \d+ 毫米$/u);
    expect(source.places.join('\n').length).toBeLessThan(page.length);
  });

  it('gives a paragraph that goes on in the next column or page two places', () => {
    const lines = [
      { page: 1, box: [75, 700, 251, 712] },
      { page: 1, box: [51, 718.4, 74, 730] },
      { page: 1, box: [269, 97, 470, 109] },
      { page: 2, box: [51, 60, 251, 72] },
    ] as const;
    const written = writeLinePlaces(12, lines);
    expect(written).toBe('12: 1 51 700 251 730; 1 269 97 470 109; 2 51 60 251 72');
    expect(readLinePlaces([written]).get(12)).toBe(
      '原件第 1 页，距上边 247、左边 18 毫米；原件第 1 页，距上边 34、左边 95 毫米；原件第 2 页，距上边 21、左边 18 毫米',
    );
  });

  it('becomes a draft with the addresses of a law', async () => {
    const draft = await prepareDraft('law.pdf', bytesOf('one-column'));
    expect(draft.title).toBe('示例市托育服务条例');
    const text = new TextDecoder().decode(draftFiles(draft, 'law').get('documents/law.md'));
    const body = text.split('---\n').slice(2).join('---\n');
    const data = {
      title: draft.title,
      titleFrom: 'printed' as const,
      printed: { over: [], under: [], after: [] },
    };
    const parts = documentParts(data, body);
    const item = parts.find((part) => part.text.startsWith('2.计时托'));
    expect([item?.id, partName(parts, item?.id ?? '')]).toEqual([
      'b1-ch1-sec1-a2-p2-c2-n2',
      '第二条第二款第（二）项第2目',
    ]);
  });
});
