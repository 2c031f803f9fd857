import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** One file in one commit. */
export interface FileChange {
  /** Path below the content folder, with slashes: glossary/tuo-wei.yaml. */
  path: string;
  /** Its path before, where the commit renamed it. */
  from?: string;
  /** Blob before the commit; undefined where the file is new. */
  before?: string;
  /** Blob after it; undefined where the file went. */
  after?: string;
}

/** One commit that touched the content. */
export interface ContentCommit {
  hash: string;
  /** When it was committed, with its own offset: 2026-11-22T09:30:00+08:00. */
  time: string;
  files: readonly FileChange[];
}

/** Why a content folder has no history that could be told. */
export type HistoryGap = 'no-git' | 'shallow' | 'no-commits';

/** The history of a content folder, the oldest commit first. */
export interface ContentLog {
  head: string;
  commits: readonly ContentCommit[];
}

const patience = 60_000;
const room = 512 * 1024 * 1024;
const absentBlob = /^0+$/;

/** What is set while a hook runs would point to the repository of the hook. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(?!SSH)/.test(name)));

function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    env: { ...environment(), GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    input,
    timeout: patience,
    maxBuffer: room,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/** One commit of `git log --raw -z`: its hash and time, then for each file modes, blobs and status, and its paths. */
function parseCommit(record: string, prefix: string): ContentCommit | undefined {
  const [head = '', ...fields] = record.split('\0');
  const [hash = '', time = ''] = head.trim().split(' ');
  if (hash === '') return undefined;
  const files: FileChange[] = [];
  const below = (path: string | undefined): string | undefined =>
    path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  for (let index = 0; index < fields.length;) {
    const [, , before = '', after = '', status = ''] = (fields[index] ?? '').trim().split(' ');
    if (status === '') {
      index += 1;
      continue;
    }
    const isRename = /^[RC]/.test(status);
    const from = isRename ? below(fields[index + 1]) : undefined;
    const path = below(fields[index + (isRename ? 2 : 1)]);
    index += isRename ? 3 : 2;
    if (path === undefined) continue;
    files.push({
      path,
      ...(from !== undefined && { from }),
      ...(!absentBlob.test(before) && { before }),
      ...(!absentBlob.test(after) && { after }),
    });
  }
  return { hash, time, files };
}

/** The commit that is checked out; undefined outside of a repository. */
export const headCommit = (contentDir: string): string | undefined =>
  git(contentDir, ['rev-parse', 'HEAD'])?.toString('utf8').trim();

/** What `git log` knows of a content folder, or why it knows nothing. A shallow clone would call old things new. */
export function readContentLog(contentDir: string): ContentLog | HistoryGap {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return 'no-git';
  const facts = git(contentDir, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']);
  const [isShallow, prefix = '', head = ''] = facts?.toString('utf8').split('\n') ?? [];
  if (isShallow === undefined) return 'no-git';
  if (isShallow === 'true') return 'shallow';
  const what = '-c diff.renameLimit=5000 log --reverse --raw --no-abbrev --no-ext-diff --find-renames=60% -z';
  const log = git(contentDir, [...what.split(' '), '--format=%x01%H %cI', '--', '.']);
  const commits = (log?.toString('utf8') ?? '')
    .split('\x01')
    .flatMap((record) => parseCommit(record, prefix) ?? []);
  return commits.length === 0 ? 'no-commits' : { head, commits };
}

/** The texts of blobs, in one call; those that are not there are left out. */
export function readBlobs(contentDir: string, blobs: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>();
  const answer =
    blobs.size === 0 ? undefined : git(contentDir, ['cat-file', '--batch'], `${[...blobs].join('\n')}\n`);
  for (let at = 0; answer && at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const [blob = '', kind, size = '0'] = answer.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    texts.set(blob, answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
