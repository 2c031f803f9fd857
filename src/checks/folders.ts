import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { approvalsFile } from '../editions/approval-record.ts';
import { registerFile } from '../addresses/register.ts';
import { collectionNames } from '../entries/collection-names.ts';
import { siteFile } from '../entries/site.ts';
import { nearest } from '../text/nearest.ts';
import { shortFormsFile } from '../search/short-forms.ts';
import type { Problem } from '../text/problem.ts';

/** Records of the whole folder, beside its collections. */
const records: ReadonlySet<string> = new Set([registerFile, approvalsFile, shortFormsFile, siteFile]);

/**
 * A content folder holds the folders of its collections, its records and nothing else: a misspelt name would hide every
 * entry.
 */
export function checkFolders(contentDir: string): Problem[] {
  if (!existsSync(contentDir)) return [];
  const names = Object.keys(collectionNames);
  return readdirSync(contentDir, { withFileTypes: true }).flatMap((item): Problem[] => {
    if (item.name.startsWith('.') || /^readme\b/i.test(item.name)) return [];
    if (item.isDirectory() ? names.includes(item.name) : records.has(item.name)) return [];
    const guess = nearest(item.name.toLowerCase(), names);
    const remedy = guess ? `是否应为“${guess}”？` : `可用的目录：${names.join('、')}。`;
    return [
      {
        path: path.join(path.relative(process.cwd(), contentDir) || '.', item.name),
        line: 1,
        column: 1,
        rule: 'unexpected-file',
        message: `内容目录中不认识“${item.name}”，其中的条目不会收入。${remedy}`,
      },
    ];
  });
}
