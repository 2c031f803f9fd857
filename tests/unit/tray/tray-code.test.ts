import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedValue } from '../../../src/features/tray/stored-tray.ts';
import { decodeTray, encodeTray, isTrayCode, piecesOf } from '../../../src/features/tray/tray-code.ts';
import type { Tray, TrayItem } from '../../../src/features/tray/tray.ts';
import { trays } from './arbitraries.ts';

const ref = (name: string, remark = ''): TrayItem => ({ type: 'ref', ref: name, remark });
const lesson: Tray = {
  title: '医育与医养',
  items: [
    { type: 'heading', text: '概念' },
    ref('glossary/yi-yu-jie-he', '先问，再讲'),
    ref('documents/eldercare-reform-opinion#s3-c4-p1'),
    ref('documents/eldercare-reform-opinion#s3-c5-p1', '对照'),
    { type: 'text', text: '想一想' },
    ref('targets/rural-doctors-licensed-2030'),
  ],
};

describe('a whole address', () => {
  test('gives the tray back, whatever words are in it', () => {
    fc.assert(
      fc.property(trays, (tray) => {
        expect(decodeTray(`#${encodeTray(tray)}`)).toEqual({ tray, loss: undefined });
        expect(decodeTray(storedValue(tray))).toEqual({ tray, loss: undefined });
      }),
    );
  });

  test('has only characters that no program cuts a link at, and names itself', () => {
    fc.assert(
      fc.property(trays, (tray) => {
        const code = encodeTray(tray);
        expect(code).toMatch(/^1\.[\da-z]+\.[\w-]{4}~[\w.~-]*$/);
        expect(isTrayCode(`#${code}`)).toBe(true);
        expect(new URL(`https://example.org/#${code}`).hash).toBe(`#${code}`);
      }),
    );
  });

  test('stays the same when a program escapes its marks or glues something to its end', () => {
    const code = encodeTray(lesson);
    for (const changed of [
      code.replaceAll('~', '%7E'),
      `${code}。`,
      `${code}），请看`,
      `${code} `,
      `${code}>`,
    ]) {
      expect(decodeTray(changed), changed).toEqual({ tray: lesson, loss: undefined });
    }
  });

  test('names a document once for the passages that follow each other', () => {
    expect(encodeTray(lesson).match(/eldercare-reform-opinion/g)).toHaveLength(1);
    expect(encodeTray(lesson).length).toBeLessThan(230);
  });

  test('is read whole for thousands of things', () => {
    const items = Array.from({ length: 5000 }, (_, index) =>
      ref(`documents/a-${index % 50}#s1-p${index}`, '注'),
    );
    expect(decodeTray(encodeTray({ title: '', items }))).toEqual({
      tray: { title: '', items },
      loss: undefined,
    });
  });
});

describe('an address that is not whole', () => {
  test('gives what stands before the cut, and says that something is missing', () => {
    fc.assert(
      fc.property(trays, fc.nat(), (tray, cut) => {
        const code = encodeTray(tray);
        const headLength = code.indexOf('~') + 1;
        fc.pre(code.length > headLength);
        const short = code.slice(0, headLength + (cut % (code.length - headLength)));
        const { tray: read, loss } = decodeTray(short);
        if (!loss) throw new Error(`no loss is said for ${short} of ${code}`);
        const whole = short.slice(headLength).split('~').length - 1;
        // All pieces but the last are whole; the last may be a part of what it was.
        const title = tray.title === '' ? 0 : 1;
        const certain = Math.max(0, whole - title);
        expect(read.items.slice(0, certain)).toEqual(tray.items.slice(0, certain));
        expect(read.items.length).toBeLessThanOrEqual(certain + 1);
        const doubtful = loss.doubtful === undefined ? 0 : 1;
        const accounted = loss.missing + loss.unreadable.length + doubtful;
        const isInTitle = tray.title !== '' && whole === 0;
        expect(accounted > 0 || isInTitle).toBe(true);
        if (isInTitle) return;
        expect(piecesOf(read).length + loss.unreadable.length + loss.missing).toBe(piecesOf(tray).length);
      }),
    );
  });

  test('keeps the whole characters of a remark that was cut', () => {
    const code = encodeTray({ title: '', items: [ref('glossary/a', '先问，再讲')] });
    const { tray, loss } = decodeTray(code.slice(0, -6));
    expect(tray.items).toEqual([ref('glossary/a', '先问，')]);
    expect(loss).toMatchObject({ reason: 'damaged', doubtful: 0 });
  });

  test('does not doubt the last thing where the cut fell behind it', () => {
    const code = encodeTray(lesson);
    const { loss } = decodeTray(code.slice(0, code.lastIndexOf('~') + 1));
    expect(loss).toEqual({ reason: 'damaged', missing: 1, unreadable: [], doubtful: undefined });
  });

  test('keeps what stands around a piece that means nothing, and shows the piece', () => {
    const { tray, loss } = decodeTray('1.3.AAAA~g.a~x.(y)~t.b'.replace('(y)', '_'));
    expect(tray.items).toEqual([ref('glossary/a'), ref('targets/b')]);
    expect(loss?.unreadable).toEqual(['x._']);
  });

  test('gives no passage to the wrong document after a piece that cannot be read', () => {
    const { tray, loss } = decodeTray('1~p.a.s1-p1~p.B.s1-p2~p..s1-p3');
    expect(tray.items).toEqual([ref('documents/a#s1-p1')]);
    expect(loss?.unreadable).toEqual(['p.B.s1-p2', 'p..s1-p3']);
  });

  test('notices a changed character', () => {
    const code = encodeTray(lesson);
    const at = code.indexOf('yi-yu');
    expect(decodeTray(`${code.slice(0, at)}x${code.slice(at + 1)}`).loss?.reason).toBe('damaged');
  });

  test('tells a newer version from a beginning that is gone', () => {
    expect(decodeTray('#2.3.abcd~z').loss?.reason).toBe('newer');
    expect(decodeTray('#1.3').loss?.reason).toBe('head');
    expect(decodeTray('#1.3.ab~g.a').loss?.reason).toBe('head');
    expect(decodeTray('').loss).toBeUndefined();
  });

  test('is not looked for in other fragments', () => {
    for (const fragment of ['', '#_top', '#cite-1', '#s3-c4-p1', '#corr-1']) {
      expect(isTrayCode(fragment), fragment).toBe(false);
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        decodeTray(`#1.3.abcd~${tail}`);
        decodeTray(tail);
      }),
    );
  });
});
