import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareText } from '../../../src/text/bare-text.ts';
import { collateLibrary } from '../../../src/editions/collate-library.ts';
import { collate } from '../../../src/editions/collate.ts';
import { parseLineRange } from '../../../src/editions/line-range.ts';
import { document, sample } from './sample.ts';
import { fixtureModel } from '../../fixture-library.ts';

const page = ['## 加强保护', '', '日前印发通', '知。破除', '壁垒袁取得进展。', '本报讯'].join('\n');
const after = ['printed: { after: [本报讯] }'];
const body = '日前印发通知。\n\n破除壁垒，取得进展。';
const ledger = `spans: [{ lines: 1-6 }]
rules: [{ rule: gb2312-row-shift, count: 1, why: 移位, places: [{ at: p2, was: 袁, now: ， }] }]`;

const linesOf = (text: string, spans = ledger): [number, readonly string[]][] => [
  ...collate(sample(page, document('加强保护', text, after), spans)).partsOfLine,
];

describe('parts of a source line', () => {
  it('are those that its characters went into, in the order of the line', () => {
    expect(linesOf(body)).toEqual([
      [1, ['title']],
      [3, ['p1']],
      [4, ['p1', 'p2']],
      [5, ['p2']],
      [6, ['after-1']],
    ]);
  });

  it('are found in a document that does not collate', () => {
    expect(linesOf(`日前已印发知。\n\n破除壁垒袁取得大进展。`)).toEqual([
      [1, ['title']],
      [3, ['p1']],
      [4, ['p1', 'p2']],
      [5, ['p2']],
      [6, ['after-1']],
    ]);
    expect(linesOf('日前印发通知。\n\n破除').map(([line]) => line)).toEqual([1, 3, 4, 6]);
  });

  it('are the part whose correction drops the line', () => {
    const dropped = `${ledger}\ncorrections: [{ at: p1, was: 知。破除壁垒袁取得进展。, now: 知。, kind: layout, certainty: certain, why: 重出 }]`;
    const lines = linesOf('日前印发通知。', dropped.replace(/rules.*\n/, ''));
    expect(lines.filter(([, ids]) => ids.includes('p1')).map(([line]) => line)).toEqual([3, 4, 5]);
  });
});

describe('parts of the lines of the library’s sources', () => {
  const model = fixtureModel();
  const { partsOfLine } = collateLibrary(model);

  it('cover every line of the spans that is not blank, and every part', () => {
    expect(partsOfLine.size).toBe(model.documents.size);
    for (const [id, lines] of partsOfLine) {
      const { edition, source, text } = model.documents.get(id) ?? {};
      if (!edition || !source || !text) throw new Error(`${id} has no edition`);
      const file = source.path.replace('source.yaml', source.data.file);
      const printed = readFileSync(file, 'utf8').split('\n');
      const wanted = edition.data.spans.flatMap((span) => {
        const { first, last } = parseLineRange(span.lines);
        return Array.from({ length: last - first + 1 }, (_, rank) => first + rank);
      });
      expect([...lines.keys()]).toEqual(wanted.filter((line) => (printed[line - 1] ?? '').trim() !== ''));
      const named = new Set([...lines.values()].flat());
      expect(named).toEqual(new Set(text.parts.filter(({ text: own }) => own !== '').map((part) => part.id)));
      for (const [line, ids] of lines) {
        const words = bareText(printed[line - 1] ?? '').bare.match(/[\u4e00-\u9fff]/gu) ?? [];
        const own = text.parts.filter((part) => ids.includes(part.id)).map((part) => part.text);
        const kept = words.filter((word) => own.join('').includes(word)).length;
        // Marks that the extract shows as characters are the only ones that went.
        expect(kept, `${id} line ${line}`).toBeGreaterThanOrEqual(words.length * 0.6);
      }
    }
  });
});
