import path from 'node:path';
import { inputExtensions, inputFormats, savedAs, type InputFormat } from './formats.ts';
import { IngestProblem } from './ingest-problem.ts';

/** Files that are often sent under the name of another format. */
const disguises: readonly [string, readonly number[]][] = [
  [' PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [' zip 压缩包', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版 Word 或 Excel 文件', [0xd0, 0xcf, 0x11, 0xe0]],
  [' PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  [' JPEG 图片', [0xff, 0xd8, 0xff]],
  [' GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  [' gzip 压缩包', [0x1f, 0x8b, 0x08]],
  [' RAR 压缩包', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  [' 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['程序', [0x7f, 0x45, 0x4c, 0x46]],
  [' RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** The format that a file's extension names, if any. */
export const formatNamed = (file: string): InputFormat | undefined =>
  inputFormats.find(({ extensions }) => extensions.includes(path.extname(file).toLowerCase()));

/** The format of an input by its extension, which its first bytes must not contradict. */
export function detectFormat(file: string, bytes: Uint8Array): InputFormat {
  const extension = path.extname(file).toLowerCase();
  const format = formatNamed(file);
  if (!format) {
    throw new IngestProblem(
      'unknown-format',
      `扩展名“${extension}”不在 ${inputExtensions.join(' ')} 之内。`,
      `请存为 ${savedAs} 之一。`,
    );
  }
  const { beginning } = format;
  if (beginning) {
    if (beginsWith(bytes, beginning.bytes)) return format;
    throw new IngestProblem(beginning.rule, `这不是 ${extension} 文件，开头不对。`, beginning.remedy);
  }
  const [what] = disguises.find(([, bits]) => beginsWith(bytes, bits)) ?? [];
  if (what !== undefined) {
    throw new IngestProblem('binary-file', `扩展名不实，文件其实是${what}。`, '请把文字存为 .txt 或 .docx。');
  }
  return format;
}
