import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentFile } from '../../../src/features/tray/document-file.ts';
import { passageOf } from '../../../src/features/tray/passage.ts';
import { exportItems } from '../../../src/exports/export-items.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { renderDocument } from '../../../src/render/render-document.ts';
import { documentRecord } from '../../../src/search/records/document-records.ts';
import { partName } from '../../../src/text/parts/part-name.ts';
import { fromRoot } from '../exports/library.ts';

const model = buildModel(loadContent('tests/fixtures/law-library'));
const law = model.documents.get('childcare-law');
if (!law) throw new Error('the fixture has no law');

/** Words of the law, with their address and the name of their place. */
const places: readonly [words: string, id: string, name: string][] = [
  ['第一条　为了规范', 'b1-ch1-sec1-a1-p1', '第一条'],
  ['第二条　本市行政', 'b1-ch1-sec1-a2-p1', '第二条第一款'],
  ['（二）半日托和计', 'b1-ch1-sec1-a2-p2-c2', '第二条第二款第（二）项'],
  ['2.计时托每次', 'b1-ch1-sec1-a2-p2-c2-n2', '第二条第二款第（二）项第2目'],
  ['家庭成员之间', 'b1-ch1-sec1-a2-p3', '第二条第三款'],
  ['（二）社区可及', 'b1-ch1-sec2-a3-p1-c2', '第三条第（二）项'],
  ['第五条第一款规定', 'b2-ch3-a5-p2', '第五条第二款'],
  ['第五条之一　', 'b2-ch3-a5-1-p1', '第五条之一第一款'],
  ['月龄', 'b2-ch3-a5-2-p1-t1', '第五条之二第一款表1'],
  ['第六条　对家庭', 'b2-ch3-1-a6-p1', '第六条'],
  ['（二）家长同意', 'annex1-a2-p1-c2', '附件1第二条第（二）项'],
];

describe('a part of a law is named alike', () => {
  const { parts } = law.text;
  const file = documentFile(law, model, { library: '示例', site: undefined });
  const record = documentRecord(model, law);
  const exported = exportItems('paragraphs', model, fromRoot);
  const page = parseHTML(`<html><body>${renderDocument(law, model).html}</body></html>`).document;

  it.each(places)('%s', (words, id, name) => {
    const own = parts.find((part) => part.text.startsWith(words));
    expect(own?.id).toBe(id);
    expect(page.getElementById(id)?.textContent).toContain(words.slice(0, 4));
    expect(partName(parts, id)).toBe(name);
    expect(file.places?.[id]).toBe(name);
    const passage = passageOf(file, law.id, id);
    expect(passage?.title).toBe(`《示例市托育服务条例》${name}`);
    expect(passage?.quotes[0]?.citation).toContain(name);
    expect(record.parts.find((part) => part.id === id)?.label).toBe(name);
    expect(exported.find((item) => item.paragraph === id)?.name).toBe(name);
  });

  it('also an article as a whole', () => {
    const id = 'b1-ch1-sec1-a2';
    expect(page.getElementById(id)?.querySelectorAll('p').length).toBe(7);
    expect(file.places?.[id]).toBe('第二条');
    const passage = passageOf(file, law.id, id);
    expect(passage?.title).toBe('《示例市托育服务条例》第二条');
    expect(passage?.quotes[0]?.paragraphs).toHaveLength(7);
    expect(passage?.quotes[0]?.paragraphs.at(-1)).toMatch(/^家庭成员之间/);
    // 第五条之一 is no part of 第五条.
    expect(passageOf(file, law.id, 'b2-ch3-a5')?.quotes[0]?.paragraphs).toHaveLength(2);
  });
});
