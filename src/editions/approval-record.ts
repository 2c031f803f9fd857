import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { sha256Of } from '../config/sha256.ts';

/** File of a content folder that says in which state its texts, ledgers and entries were approved. */
export const approvalsFile = 'approvals.yaml';

/** The state in which a file was approved. */
export interface Approval {
  /** SHA-256 of the file's bytes, 64 lower-case hex digits. */
  sha256: string;
  /** Eight hex digits for each line of the file, its CRC-32, by which a change is placed. */
  lineMarks: string;
}

/** Approvals by file, such as documents/x.md, relative to the content folder, in the order of the record. */
export type Approvals = ReadonlyMap<string, Approval>;

/** A line of the record that `serialiseApprovals` would not have written. */
export class BrokenRecord extends Error {
  /** 1-based. */
  readonly line: number;
  constructor(line: number) {
    super(
      '审定记录的这一行不成格式，当是手改所致。请从版本库还原，或核对全部改动后运行 npm run approve -- --all。',
    );
    this.line = line;
  }
}

const heading =
  '# 审定记录：每个文件审定时的 SHA-256，后面每八位标一行。由 npm run approve 写入，不要手改。\n';
const markLength = 8;
const entryLine =
  /^(?<file>[a-z]+\/[a-z0-9][a-z0-9./-]*): (?<sha256>[0-9a-f]{64}) (?<marks>(?:[0-9a-f]{8})+)$/;

/** The state of a file's bytes. */
export function approvalOf(bytes: Uint8Array): Approval {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const lineMarks = lines.map((line) => crc32(line).toString(16).padStart(markLength, '0')).join('');
  return { sha256: sha256Of(bytes), lineMarks };
}

/** The first line, 1-based, whose marks differ; undefined where all marks agree. */
export function firstChangedLine(approved: string, present: string): number | undefined {
  const lines = Math.max(approved.length, present.length) / markLength;
  for (let line = 0; line < lines; line++) {
    const at = line * markLength;
    if (approved.slice(at, at + markLength) !== present.slice(at, at + markLength)) return line + 1;
  }
  return undefined;
}

/** The record as a file. */
export function serialiseApprovals(approvals: Approvals): string {
  const sorted = [...approvals].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    heading + sorted.map(([file, { sha256, lineMarks }]) => `${file}: ${sha256} ${lineMarks}\n`).join('')
  );
}

/** Reads a record; throws `BrokenRecord` at the first line that is not as it is written. */
function parseApprovals(text: string): Approvals {
  const approvals = new Map<string, Approval>();
  const lines = text.split('\n');
  if (`${lines[0]}\n` !== heading) throw new BrokenRecord(1);
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (index === lines.length - 1 && line === '') break;
    const { file, sha256, marks } = entryLine.exec(line)?.groups ?? {};
    if (!file || !sha256 || !marks || approvals.has(file) || index === lines.length - 1) {
      throw new BrokenRecord(index + 1);
    }
    approvals.set(file, { sha256, lineMarks: marks });
  }
  return approvals;
}

/** The approvals of a content folder; undefined where it keeps none. Throws `BrokenRecord`. */
export function readApprovals(contentDir: string): Approvals | undefined {
  const file = path.join(contentDir, approvalsFile);
  return existsSync(file) ? parseApprovals(readFileSync(file, 'utf8')) : undefined;
}
