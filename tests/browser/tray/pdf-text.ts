import { inflateSync } from 'node:zlib';

interface PdfObject {
  head: string;
  stream: Buffer | undefined;
}

/** Objects of a PDF that is not packed into object streams, as Chromium writes them. */
function readObjects(file: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const text = file.toString('latin1');
  const opening = /(?:^|[\r\n])(\d+) 0 obj\b/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const streamAt = text.indexOf('stream', start);
    const endAt = text.indexOf('endobj', start);
    let stream: Buffer | undefined;
    let head = text.slice(start, endAt);
    if (streamAt >= 0 && streamAt < endAt) {
      head = text.slice(start, streamAt);
      const from = text.indexOf('\n', streamAt) + 1;
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
      const bytes = file.subarray(from, from + length);
      stream = head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
      opening.lastIndex = from + length;
    }
    objects.set(match[1] ?? '', { head, stream });
  }
  return objects;
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph to characters, from a font's ToUnicode map. */
function readUnicodeMap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      map.set(Number.parseInt(glyph, 16), fromHex(text));
    }
  }
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const start = Number.parseInt(first, 16);
      const code = fromHex(text).codePointAt(0) ?? 0;
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++) {
        map.set(glyph, String.fromCodePoint(code + glyph - start));
      }
    }
  }
  return map;
}

const references = (head: string, key: string): string[] => {
  const [, list = ''] = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(head) ?? [];
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
};

/** The text of each page of a PDF that Chromium printed, without white space, in the order it was drawn in. */
export function pdfPages(file: Buffer): string[] {
  const objects = readObjects(file);
  const maps = new Map<string, Map<number, string>>();
  const unicodeMap = (font: string): Map<number, string> => {
    const known = maps.get(font);
    if (known) return known;
    const [id = ''] = references(objects.get(font)?.head ?? '', 'ToUnicode');
    const map = readUnicodeMap(objects.get(id)?.stream?.toString('latin1') ?? '');
    maps.set(font, map);
    return map;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = /\/Font\s*<<([\s\S]*?)>>/.exec(head)?.[1] ?? '';
    const fonts = new Map(
      [...resources.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
    );
    const content = references(head, 'Contents')
      .map((id) => objects.get(id)?.stream?.toString('latin1') ?? '')
      .join('\n');
    const token =
      /\/ActualText\s*<FEFF([0-9A-Fa-f]*)>|\/(\S+)\s+[\d.]+\s+Tf|\b(EMC)\b|<([0-9A-Fa-f]+)>\s*(?=\]?\s*T[jJ]|[-\d.\s]*<)/g;
    let map = new Map<number, string>();
    let width = 4;
    let isReplaced = false;
    let text = '';
    for (const [, actual, font, end, hex] of content.matchAll(token)) {
      if (actual !== undefined) {
        text += fromHex(actual);
        isReplaced = true;
      } else if (end !== undefined) isReplaced = false;
      else if (font !== undefined) {
        const id = fonts.get(font) ?? '';
        map = unicodeMap(id);
        // A font of drawings has codes of one byte, all others here of two.
        width = objects.get(id)?.head.includes('/Type3') ? 2 : 4;
      } else if (!isReplaced) {
        for (const [code] of (hex ?? '').matchAll(new RegExp(`.{${width}}`, 'g'))) {
          text += map.get(Number.parseInt(code, 16)) ?? '\uFFFD';
        }
      }
    }
    return text.replace(/\s+/gu, '');
  });
}
