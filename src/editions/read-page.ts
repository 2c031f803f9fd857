import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Of } from '../config/sha256.ts';
import type { Problem } from '../text/problem.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { pictureKind } from './pictures.ts';
import { sourceLines } from './source-lines.ts';

/** Bytes of a file, or undefined where there is none. */
export type ReadBytes = (file: string) => Uint8Array | undefined;

/** A source's page: the path to name in problems, and its lines, first line first. */
export interface SourcePage {
  path: string;
  lines: string[];
}

/** Reads from the disk. */
export const readFromDisk: ReadBytes = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

type Beside = readonly [
  field: readonly [string, ...number[]],
  what: string,
  record: { file: string; sha256: string },
];
type Report = (field: FieldPath, rule: string, message: string) => void;

/** A file beside the page is there, and is the one that was registered; `field` is the record of it. */
function checkBeside(
  source: LoadedEntry<'sources'>,
  [field, what, record]: Beside,
  read: ReadBytes,
  report: Report,
): void {
  const file = path.join(path.dirname(source.path), record.file);
  const bytes = read(file);
  if (!bytes) {
    const message = `没有${what} ${file}。请放回${what}，或改正 ${field[0]} 的 file。`;
    report([...field, 'file'], 'source-missing', message);
    return;
  }
  const sha256 = sha256Of(bytes);
  if (sha256 !== record.sha256) {
    const message = `${file} 的 SHA-256 是 ${sha256}，与登记的 ${record.sha256} 不同。原件不能改动：请还原文件；如果确实是新收到的，请另立来源。`;
    report([...field, 'sha256'], 'source-changed', message);
  } else if (field[0] === 'pictures' && pictureKind(bytes) !== path.extname(file).slice(1)) {
    report(
      [...field, 'file'],
      'not-a-picture',
      `${file} 的内容不是 ${path.extname(file)} 图片。请换成真的图片。`,
    );
  }
}

/** The files beside a page: that as received, where the page was made from it, and its pictures. */
function besidePage({ data }: LoadedEntry<'sources'>): Beside[] {
  const { original, pictures } = data;
  return [
    ...(original ? [[['original'], '收到时的原件', original] as const] : []),
    ...pictures.map((picture, index) => [['pictures', index], '图片', picture] as const),
  ];
}

/** The lines of a source's page; what is wrong with its file is reported. */
export function readPage(
  source: LoadedEntry<'sources'>,
  read: ReadBytes,
  problems: Problem[],
): SourcePage | undefined {
  const file = path.join(path.dirname(source.path), source.data.file);
  const report: Report = (field, rule, message) => {
    problems.push({ path: source.path, ...source.locate(field), rule, message });
  };
  const bytes = read(file);
  if (!bytes) {
    report(['file'], 'source-missing', `没有来源文件 ${file}。请放回原件，或改正 file。`);
    return undefined;
  }
  for (const beside of besidePage(source)) checkBeside(source, beside, read, report);
  const sha256 = sha256Of(bytes);
  if (sha256 !== source.data.sha256) {
    const message = `${file} 的 SHA-256 是 ${sha256}，与登记的 ${source.data.sha256} 不同。原件不能改动：请还原文件；如果确实是新收到的，请另立来源。`;
    report(['sha256'], 'source-changed', message);
  }
  const lines = sourceLines(bytes);
  if (!lines)
    report(['file'], 'source-not-text', `${file} 不是 UTF-8 文本，无法校勘。请用 npm run ingest 收入。`);
  source.data.pictures.forEach(({ after }, index) => {
    if (!lines || after <= lines.length) return;
    const message = `after 作 ${after}，${file} 只有 ${lines.length} 行。请写图片上面那一行的行号。`;
    report(['pictures', index, 'after'], 'line-missing', message);
  });
  return lines && { path: file, lines };
}
