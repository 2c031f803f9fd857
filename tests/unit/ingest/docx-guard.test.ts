import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refusal } from './sample.ts';

interface Part {
  name: string;
  data: Uint8Array;
  /** Size that the directory declares, where it lies. */
  declared?: number;
  flags?: number;
}

/** A zip archive, honest or not, byte by byte. */
function archive(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared, flags = 0 } of parts) {
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(declared ?? data.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(label.length, 26);
    chunks.push(local, label, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, index, end]));
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const main: Part = { name: 'word/document.xml', data: text('<w:document/>') };
const zeros = new Uint8Array(120 * 1024 * 1024);

describe('a .docx that is not safe to open', () => {
  it('is refused when it declares more than may be unpacked (zip bomb)', async () => {
    const problem = await refusal(archive([main, { name: 'word/media/a.xml', data: zeros }]), 'page.docx');
    expect(problem.rule).toBe('docx-too-large');
    expect(problem.message).toContain('120 MiB');
  });

  it('is refused when a part unpacks to more than it declares (lying zip bomb)', async () => {
    const problem = await refusal(
      archive([main, { name: 'word/bomb.xml', data: zeros, declared: 100 }]),
      'page.docx',
    );
    expect(problem.rule).toBe('docx-too-large');
    expect(problem.message).toContain('word/bomb.xml');
  });

  it('is refused when it has more parts than any document', async () => {
    const parts = Array.from({ length: 5001 }, (_, index) => ({ name: `p${index}`, data: text('x') }));
    expect((await refusal(archive([main, ...parts]), 'page.docx')).rule).toBe('docx-too-large');
  });

  it.each(['../outside.xml', 'word/../../outside.xml', '/etc/passwd', 'C:\\windows\\x', 'word\\..\\x'])(
    'is refused when a part is named %s',
    async (name) => {
      expect((await refusal(archive([main, { name, data: text('x') }]), 'page.docx')).rule).toBe(
        'docx-unsafe-path',
      );
    },
  );

  it('is refused when its XML declares entities', async () => {
    const data = text('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>');
    const problem = await refusal(archive([{ ...main, data }]), 'page.docx');
    expect([problem.rule, problem.message]).toEqual(['docx-broken', '“word/document.xml”声明了实体。']);
  });

  it.each([
    ['encrypted', archive([{ ...main, flags: 1 }])],
    ['without a main part', archive([{ name: 'other.xml', data: text('x') }])],
    ['cut off', archive([main]).subarray(0, 60)],
    ['no zip archive', text('PKx no archive at all, only text')],
    ['an archive of a part that is no XML', archive([{ ...main, data: text('no xml') }])],
  ])('is refused when it is %s', async (_what, bytes) => {
    expect((await refusal(bytes, 'page.docx')).rule).toBe('docx-broken');
  });
});
