import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { qrFile } from '../../../src/features/share/qr/qr-file.ts';

describe('qrFile', () => {
  it.each(['托位', 'a ]]> b', '<托位> & “幼”', ']]>]]>'])(
    'is XML whatever the page is called: %s',
    (title) => {
      const faults: unknown[] = [];
      const parser = new DOMParser({ errorHandler: (level: string) => faults.push(level) });
      const drawing = parser.parseFromString(qrFile('https://example.org/', title) ?? '', 'image/svg+xml');
      expect(faults).toEqual([]);
      expect(drawing.getElementsByTagName('title')[0]?.textContent).toBe(title);
    },
  );
});
