import { inflateRawSync } from 'node:zlib';
import { IngestProblem } from '../ingest-problem.ts';

/** Largest size of all parts of a .docx together, unpacked, in bytes. */
const maxUnpackedBytes = 96 * 1024 * 1024;
/** Largest size of all its XML, unpacked, in bytes; what is read of it stands in memory many times over. */
const maxXmlBytes = 24 * 1024 * 1024;
const maxEntries = 5000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

function broken(what: string): IngestProblem {
  return new IngestProblem('docx-broken', what, '请用文字处理软件打开，重新存为 .docx。');
}

function tooLarge(what: string): IngestProblem {
  return new IngestProblem('docx-too-large', what, '请查文件的来历；可把文字存为 .txt。');
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset--) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  throw broken('压缩包没有目录。');
}

function* directory(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw tooLarge('压缩包是 4 GiB 以上用的格式（zip64）。');
  if (count > maxEntries) throw tooLarge(`压缩包有 ${count} 部分，至多读 ${maxEntries} 部分。`);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw broken('压缩包的目录坏了。');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (view.getUint16(at + 8, true) & 1) throw broken('文件加了密。');
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + extra + comment;
  }
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, room: number): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) {
    throw broken(`“${entry.name}”不在目录所说的地方。`);
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken(`“${entry.name}”的压缩方式不明。`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(`“${entry.name}”解开后超过所报的大小或 ${maxUnpackedBytes / 1024 / 1024} MiB。`);
    }
    throw broken(`“${entry.name}”解不开。`);
  }
}

/**
 * Refuses a .docx that would not be safe to open: parts that unpack to too much (declared or real), names that lead
 * out of the archive, documents types and entities in its XML, encryption, or no main part.
 */
export function guardDocx(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw broken('文件不完整。');
  const entries = [...directory(bytes, view)];
  for (const { name } of entries) {
    if (/^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name)) {
      throw new IngestProblem(
        'docx-unsafe-path',
        `压缩包里有一部分叫“${name}”，指到包外。`,
        '不要信任这个文件。',
      );
    }
  }
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > maxUnpackedBytes) {
    const size = (declared / 1024 / 1024).toFixed(0);
    throw tooLarge(`解开后有 ${size} MiB，至多读 ${maxUnpackedBytes / 1024 / 1024} MiB。`);
  }
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw broken('压缩包里没有 word/document.xml。');
  let room = maxUnpackedBytes;
  let xmlRoom = maxXmlBytes;
  for (const entry of entries) {
    const real = unpack(bytes, view, entry, Math.min(room, entry.unpacked));
    room -= real.length;
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    xmlRoom -= real.length;
    if (xmlRoom < 0) throw tooLarge(`文件的文字超过 ${maxXmlBytes / 1024 / 1024} MiB。`);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(real))) {
      throw new IngestProblem('docx-broken', `“${entry.name}”声明了实体。`, '不要信任这个文件。');
    }
  }
}
