import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortFormsFile, shortFormsSchema } from '../search/short-forms.ts';
import { parseYamlRecord, type Position } from '../model/yaml-record.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from '../text/problem.ts';

/** Whether the library writes the words anywhere: in a document or in an entry. */
function isWritten(model: KnowledgeModel, words: string): boolean {
  const inDocuments = [...model.documents.values()].some((document) =>
    document.text.parts.some(({ text }) => text.includes(words)),
  );
  return (
    inDocuments ||
    JSON.stringify(
      Object.values(model.content)
        .flat()
        .map(({ data }) => data),
    ).includes(words)
  );
}

/** The list of short forms is well formed, and each leads to words that the library writes. */
export function checkShortForms(contentDir: string, model: KnowledgeModel): Problem[] {
  const file = path.join(contentDir, shortFormsFile);
  if (!existsSync(file)) return [];
  const shown = path.join(path.relative(process.cwd(), contentDir) || '.', shortFormsFile);
  const record = parseYamlRecord(readFileSync(file, 'utf8'));
  const problem = (position: Position, rule: string, message: string): Problem => ({
    path: shown,
    ...position,
    rule,
    message,
  });
  if (record.errors.length > 0)
    return record.errors.map(({ position, message }) => problem(position, 'yaml-syntax', message));
  const read = shortFormsSchema.safeParse(record.value ?? {});
  if (!read.success) {
    return read.error.issues.map((issue) => {
      const remedy = '每行请写作“简称: 全称”。';
      return problem(record.locate(issue.path), 'bad-short-form', `${issue.message}。${remedy}`);
    });
  }
  return Object.entries(read.data).flatMap(([short, full]) => {
    const at = record.locateKey([], short);
    if (full.includes(short)) {
      const message = `全称“${full}”里已有“${short}”，检索它本来就能找到。请删去这一行。`;
      return [problem(at, 'needless-short-form', message)];
    }
    if (isWritten(model, full)) return [];
    const message = `本库没有一处写作“${full}”，按它检索不会有结果。请改成文中的写法，或删去这一行。`;
    return [problem(at, 'unknown-full-form', message)];
  });
}
