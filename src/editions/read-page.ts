import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../text/problem.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
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

type Report = (field: FieldPath, rule: string, message: string) => void;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file as received, where the page was made from it, is the one that was registered. */
function checkOriginal(source: LoadedEntry<'sources'>, read: ReadBytes, report: Report): void {
  const { original } = source.data;
  if (!original) return;
  const file = path.join(path.dirname(source.path), original.file);
  const bytes = read(file);
  if (!bytes) {
    report(
      ['original', 'file'],
      'source-missing',
      `没有收到时的原件 ${file}。请放回原件，或改正 original.file。`,
    );
    return;
  }
  const sha256 = sha256Of(bytes);
  if (sha256 === original.sha256) return;
  const message = `${file} 的 SHA-256 是 ${sha256}，与登记的 ${original.sha256} 不同。原件不能改动：请还原文件；如果确实是新收到的，请另立来源。`;
  report(['original', 'sha256'], 'source-changed', message);
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
  checkOriginal(source, read, report);
  const sha256 = sha256Of(bytes);
  if (sha256 !== source.data.sha256) {
    const message = `${file} 的 SHA-256 是 ${sha256}，与登记的 ${source.data.sha256} 不同。原件不能改动：请还原文件；如果确实是新收到的，请另立来源。`;
    report(['sha256'], 'source-changed', message);
  }
  const lines = sourceLines(bytes);
  if (!lines)
    report(['file'], 'source-not-text', `${file} 不是 UTF-8 文本，无法校勘。请用 npm run ingest 收入。`);
  return lines && { path: file, lines };
}
