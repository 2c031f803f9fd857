import { contentMark } from '../addresses/content-mark.ts';
import type { ContentCommit, ContentLog } from './git-log.ts';
import { oldRecord, toldFile, type OldRecord, type ToldCollection } from './old-record.ts';

/** One change of one entry or document. */
export interface Change {
  kind: 'added' | 'removed' | 'renamed' | 'changed';
  /** When it was committed: 2026-11-22T09:30:00+08:00. */
  time: string;
  commit: string;
  /** Its address after the change, before it where it was removed: glossary/tuo-wei. */
  address: string;
  /** The address that a renamed one had. */
  from?: string;
  name: string;
  /** Of a change: the lines that it published before and after. */
  before?: readonly string[];
  after?: readonly string[];
}

/** Words that an address published once, and when. */
export interface OldWords {
  /** The mark that links of that time carry. */
  mark: string;
  /** Day on which they were replaced: 2026-11-22. */
  until: string;
  lines: readonly string[];
}

/** How the content changed, from its commits. */
export interface ContentHistory {
  head: string;
  /** The oldest first. */
  changes: readonly Change[];
  /** By address: what stood there once. Of a document each replaced part by itself. */
  replaced: Readonly<Record<string, readonly OldWords[]>>;
}

const same = (first: OldRecord, second: OldRecord): boolean =>
  first.lines.length === second.lines.length &&
  first.lines.every((line, index) => line === second.lines[index]);

/** Words that went with a change: an entry's as one, a document's by part. */
function replacedWords(
  collection: ToldCollection,
  before: OldRecord,
  after: OldRecord | undefined,
  until: string,
): OldWords[] {
  const pieces = collection === 'documents' ? before.lines.map((line) => [line]) : [before.lines];
  const now = new Set(collection === 'documents' ? after?.lines : []);
  return pieces
    .filter((lines) => !now.has(lines[0] ?? ''))
    .map((lines) => ({ mark: contentMark(lines), until, lines }));
}

/** The history that the commits of a content folder tell; `texts` holds their blobs. */
export function contentHistory(log: ContentLog, texts: ReadonlyMap<string, string>): ContentHistory {
  const records = new Map<string, OldRecord | undefined>();
  const read = (collection: ToldCollection, blob: string | undefined): OldRecord | undefined => {
    const text = blob === undefined ? undefined : texts.get(blob);
    if (blob === undefined || text === undefined) return undefined;
    const key = `${collection} ${blob}`;
    if (!records.has(key)) records.set(key, oldRecord(collection, text));
    return records.get(key);
  };
  const changes: Change[] = [];
  const replaced: Record<string, OldWords[]> = {};

  const follow = ({ hash: commit, time }: ContentCommit, file: ContentCommit['files'][number]): void => {
    const now = toldFile(file.path);
    if (!now) return;
    const { collection, id } = now;
    const was = file.from === undefined ? now : toldFile(file.from);
    const before = was?.collection === collection ? read(collection, file.before) : undefined;
    const after = read(collection, file.after);
    // A file that cannot be read tells nothing: it is neither new nor gone.
    if ((file.before !== undefined && was && !before) || (file.after !== undefined && !after)) return;
    const address = `${collection}/${id}`;
    const from = `${collection}/${was?.id ?? id}`;
    const facts = { time, commit, address, name: (after ?? before)?.name || id };
    if (before && (!after || !same(before, after))) {
      (replaced[from] ??= []).push(...replacedWords(collection, before, after, time.slice(0, 10)));
    }
    if (!before && after) changes.push({ kind: 'added', ...facts });
    else if (before && !after) changes.push({ kind: 'removed', ...facts });
    else if (before && after) {
      if (from !== address) changes.push({ kind: 'renamed', from, ...facts });
      if (!same(before, after)) {
        changes.push({ kind: 'changed', ...facts, before: before.lines, after: after.lines });
      }
    }
  };
  for (const commit of log.commits) for (const file of commit.files) follow(commit, file);
  return { head: log.head, changes, replaced };
}
