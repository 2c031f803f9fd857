import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, stringify } from 'yaml';
import type { Problem } from '../checks/problem.ts';
import type { LoadedContent } from '../model/load-content.ts';

/** File of a content folder that says in which state its texts and ledgers were approved. */
export const approvalsFile = 'approvals.yaml';

/** SHA-256 by file, such as documents/x.md, relative to the content folder. */
export type Approvals = ReadonlyMap<string, string>;

const heading = `# 审定记录：每个文件审定时的 SHA-256。由 npm run approve 写入，不要手改。
`;

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The approvals of a content folder; undefined where it keeps none. Throws one sentence for a file that is no record. */
export function readApprovals(contentDir: string): Approvals | undefined {
  const file = path.join(contentDir, approvalsFile);
  if (!existsSync(file)) return undefined;
  const document = parseDocument(readFileSync(file, 'utf8'));
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error('审定记录不成格式。请从版本库还原，或删去后重新运行 npm run approve。');
  }
  return new Map(Object.entries(value).map(([name, sum]) => [name, String(sum)]));
}

/** Files that make up a document's text: itself, its ledger and the record of its source. */
export function approvableFiles(content: LoadedContent, documentId: string): string[] {
  const edition = content.editions.find(({ id }) => id === documentId);
  return [
    `documents/${documentId}.md`,
    ...(edition ? [`editions/${documentId}.yaml`, `sources/${edition.data.source}/source.yaml`] : []),
  ];
}

/** Every file that was approved is as it was then. Texts that were never approved are drafts, and no problem. */
export function checkApprovals(contentDir: string): Problem[] {
  const shown = path.relative(process.cwd(), contentDir) || '.';
  const at = (file: string) => ({ path: path.join(shown, file), line: 1, column: 1 });
  let approvals: Approvals | undefined;
  try {
    approvals = readApprovals(contentDir);
  } catch (error) {
    return [{ ...at(approvalsFile), rule: 'approvals-broken', message: (error as Error).message }];
  }
  return [...(approvals ?? [])].flatMap(([file, sum]): Problem[] => {
    const absolute = path.join(contentDir, file);
    if (!existsSync(absolute)) {
      const message = '审定过的文件不见了。请从版本库还原；确要移去，请运行 npm run approve -- --all。';
      return [{ ...at(file), rule: 'approved-file-missing', message }];
    }
    if (digest(absolute) === sum) return [];
    const message = '与审定时不同。请用 git diff 逐字核对改动，无误后运行 npm run approve -- 文献编号。';
    return [{ ...at(file), rule: 'changed-since-approval', message }];
  });
}

/** Records the present state of the files as approved; with `complete`, drops every file that is not among them. */
export function approve(contentDir: string, files: readonly string[], complete: boolean): void {
  const known = complete ? new Map<string, string>() : new Map(readApprovals(contentDir) ?? []);
  for (const file of files) known.set(file, digest(path.join(contentDir, file)));
  const sorted = Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
  const target = path.join(contentDir, approvalsFile);
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, heading + stringify(sorted, { lineWidth: 0 }));
  renameSync(temporary, target);
}
