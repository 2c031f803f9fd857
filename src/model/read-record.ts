import { readFileSync } from 'node:fs';
import { invisibleInFile } from './invisible-characters.ts';
import type { Problem } from '../text/problem.ts';

function decode(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The text of a file that is there; undefined, and reported under its shown path, where it cannot be read as one. */
export function readRecord(file: string, shownPath: string, problems: Problem[]): string | undefined {
  const fail = (rule: string, message: string): undefined => {
    problems.push({ path: shownPath, line: 1, column: 1, rule, message });
    return undefined;
  };
  const raw = decode(file);
  if (raw === undefined)
    return fail('not-utf8', '文件不是 UTF-8 编码。请另存为 UTF-8，或用 npm run ingest 转换。');
  if (raw.trim() === '') return fail('empty-file', '文件是空的。请写入内容，或删去它。');
  if (raw.startsWith('\uFEFF')) return fail('byte-order-mark', '文件开头有 BOM。请另存为不带 BOM 的 UTF-8。');
  problems.push(...invisibleInFile(raw, shownPath));
  return raw;
}
