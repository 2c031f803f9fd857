import path from 'node:path';
import { IngestProblem } from './ingest-problem.ts';

export type InputFormat = 'text' | 'markdown' | 'html' | 'docx';

const formatOf: Readonly<Record<string, InputFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
};

/** Extensions that ingest reads, in lower case. */
export const inputExtensions: ReadonlySet<string> = new Set(Object.keys(formatOf));

const signatures: readonly [string, readonly number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b, 0x08]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The format of an input by its extension, which its first bytes must not contradict. */
export function detectFormat(file: string, bytes: Uint8Array): InputFormat {
  const extension = path.extname(file).toLowerCase();
  const format = formatOf[extension];
  if (!format) {
    throw new IngestProblem(
      'unknown-format',
      `The extension "${extension}" is not one of ${[...inputExtensions].join(' ')}.`,
      'Save the page as text, Markdown, HTML or .docx.',
    );
  }
  const isZip = beginsWith(bytes, zip);
  if (format === 'docx' && !isZip) {
    throw new IngestProblem(
      'docx-broken',
      'This is no .docx file: it does not begin as one.',
      'Save it anew as .docx.',
    );
  }
  const [what] =
    isZip && format !== 'docx'
      ? ['a zip archive']
      : (signatures.find(([, bits]) => beginsWith(bytes, bits)) ?? []);
  if (what !== undefined) {
    throw new IngestProblem(
      'binary-file',
      `In spite of its extension this is ${what}.`,
      'Save its text as .txt or .docx.',
    );
  }
  return format;
}
