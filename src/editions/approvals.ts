import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../text/problem.ts';
import type { LoadedContent, LoadedEntry } from '../model/load-content.ts';
import { entryCollections } from '../entries/collection-names.ts';
import {
  approvalOf,
  approvalsFile,
  BrokenRecord,
  firstChangedLine,
  readApprovals,
  serialiseApprovals,
  type Approval,
  type Approvals,
} from './approval-record.ts';

/** Files that make up a document's text: itself, its ledger, the record of its source and the source's page. */
function textFiles(content: LoadedContent, documentId: string): string[] {
  const edition = content.editions.find(({ id }) => id === documentId);
  const source = content.sources.find(({ id }) => id === edition?.data.source);
  return [
    `documents/${documentId}.md`,
    ...(edition ? [`editions/${documentId}.yaml`] : []),
    ...(source ? [`sources/${source.id}/source.yaml`, `sources/${source.id}/${source.data.file}`] : []),
  ];
}

/** The files to approve by what an editor names: documents/x for a text, targets/x for an entry. */
export function approvableFiles(content: LoadedContent): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { id } of content.documents) files.set(`documents/${id}`, textFiles(content, id));
  for (const collection of [...entryCollections, 'paths'] as const) {
    for (const { id } of content[collection] as LoadedEntry[]) {
      files.set(`${collection}/${id}`, [`${collection}/${id}.yaml`]);
    }
  }
  return files;
}

// Stands for the line of the record itself.
const inRecord = 0;

/** What is wrong with one line of the record, or with the file that it names. */
function checkApproval(
  contentDir: string,
  file: string,
  approval: Approval,
): Omit<Problem, 'path'> | undefined {
  const absolute = path.join(contentDir, file);
  const found = (line: number, rule: string, message: string) => ({ line, column: 1, rule, message });
  if (!existsSync(absolute)) {
    const message = `审定过的 ${file} 不见了。请从版本库还原；确要移去，请运行 npm run approve -- --all。`;
    return found(inRecord, 'approved-file-missing', message);
  }
  const present = approvalOf(readFileSync(absolute));
  const line = firstChangedLine(approval.lineMarks, present.lineMarks);
  const isSame = present.sha256 === approval.sha256;
  if (isSame && line === undefined) return undefined;
  if (isSame || line === undefined) {
    const message = `${file} 的校验值与行标互不相合，当是审定记录被手改。请从版本库还原 ${approvalsFile}。`;
    return found(inRecord, 'approvals-broken', message);
  }
  const name = file.replace(/\.[a-z]+$/, '').replace(/^(?:documents|editions)\//, '');
  const what = name.startsWith('sources/') ? '所涉文献的编号' : name;
  const message = `从这一行起与审定时不同。请用 git diff 逐字核对改动，无误后运行 npm run approve -- ${what}。`;
  return found(line, 'changed-since-approval', message);
}

/** Every file that was approved is as it was then, or the line of its first change is named. Drafts are no problem. */
export function checkApprovals(contentDir: string): Problem[] {
  const shown = path.relative(process.cwd(), contentDir) || '.';
  const record = path.join(shown, approvalsFile);
  let approvals: Approvals | undefined;
  try {
    approvals = readApprovals(contentDir);
  } catch (error) {
    if (!(error instanceof BrokenRecord)) throw error;
    return [{ path: record, line: error.line, column: 1, rule: 'approvals-broken', message: error.message }];
  }
  return [...(approvals ?? [])].flatMap(([file, approval], index): Problem[] => {
    const problem = checkApproval(contentDir, file, approval);
    if (!problem) return [];
    // The record has one line for its heading, then one for each file.
    if (problem.line === inRecord) return [{ ...problem, path: record, line: index + 2 }];
    return [{ ...problem, path: path.join(shown, file) }];
  });
}

/** Names, as an editor types them, of texts and entries of which a file was never approved. */
export function unapproved(contentDir: string, content: LoadedContent): string[] {
  let approvals: Approvals | undefined;
  try {
    approvals = readApprovals(contentDir);
  } catch {
    return [];
  }
  if (!approvals) return [];
  return [...approvableFiles(content)]
    .filter(([, files]) => !files.every((file) => approvals.has(file)))
    .map(([name]) => name);
}

/** Records the present state of the files as approved; with `complete`, drops every file that is not among them. */
export function approve(contentDir: string, files: readonly string[], complete: boolean): void {
  const known = new Map(complete ? [] : (readApprovals(contentDir) ?? []));
  for (const file of files) known.set(file, approvalOf(readFileSync(path.join(contentDir, file))));
  const target = path.join(contentDir, approvalsFile);
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, serialiseApprovals(known));
  renameSync(temporary, target);
}
