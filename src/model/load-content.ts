import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../text/problem.ts';
import type { DataOf } from '../entries/collections.ts';
import { collectionNames, type CollectionName } from '../entries/collection-names.ts';
import type { PublishedIds } from '../text/parts/published-ids.ts';
import { migrateRegister } from '../addresses/part-rules/migrate-register.ts';
import { publishedIds, readRegister } from '../addresses/read-register.ts';
import type { PermalinkRegister } from '../addresses/register.ts';
import { entryId } from '../entries/primitives.ts';
import { splitFrontMatter } from './front-matter.ts';
import { invisibleInValues } from './invisible-characters.ts';
import { readRecord } from './read-record.ts';
import { validateRecord } from './validate-record.ts';
import { parseYamlRecord, type FieldPath, type Position } from './yaml-record.ts';

/** One file of the content folder, read and valid. */
export interface LoadedEntry<Name extends CollectionName = CollectionName> {
  id: string;
  collection: Name;
  /** Path as an author would type it, relative to the working folder. */
  path: string;
  data: DataOf<Name>;
  /** Markdown after the front matter; '' for YAML records. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  locate: (field: FieldPath) => Position;
  /** Of a document: the parts whose published id is not the one that counting gives. */
  partIds?: PublishedIds;
}

export type LoadedContent = { [Name in CollectionName]: LoadedEntry<Name>[] };

export interface ContentLoad {
  content: LoadedContent;
  problems: Problem[];
  /** "collection/id" of the files that are there but could not be read or are not valid. */
  broken: ReadonlySet<string>;
  /** The published addresses; undefined where the folder keeps no register of them. */
  permalinks?: PermalinkRegister | undefined;
}

/** Path of a record's file below the content folder. */
function fileOf(collection: CollectionName, id: string): string {
  if (collection === 'sources') return path.join('sources', id, 'source.yaml');
  return path.join(collection, `${id}.${collection === 'documents' ? 'md' : 'yaml'}`);
}

function idsIn(contentDir: string, collection: CollectionName, shown: string, problems: Problem[]): string[] {
  const folder = path.join(contentDir, collection);
  if (!existsSync(folder)) return [];
  const extension = collection === 'documents' ? '.md' : '.yaml';
  const ids: string[] = [];
  for (const item of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (item.name.startsWith('.')) continue;
    const at = { path: path.join(shown, collection, item.name), line: 1, column: 1 };
    const isRecord = collection === 'sources' ? item.isDirectory() : item.name.endsWith(extension);
    const id = collection === 'sources' ? item.name : item.name.slice(0, -extension.length);
    if (!isRecord) {
      const remedy = collection === 'sources' ? '每个来源占一个文件夹' : `本目录只收 ${extension} 文件`;
      problems.push({ ...at, rule: 'unexpected-file', message: `不认识的文件。${remedy}，请改名或移走。` });
    } else if (!entryId.safeParse(id).success) {
      const message = `编号“${id}”不合规则。请用小写字母、数字和连字符（如 yi-yu-jie-he），它就是网址。`;
      problems.push({ ...at, rule: 'bad-id', message });
    } else {
      ids.push(id);
    }
  }
  return ids;
}

function loadEntry<Name extends CollectionName>(
  contentDir: string,
  shown: string,
  collection: Name,
  id: string,
  problems: Problem[],
): LoadedEntry<Name> | undefined {
  const file = fileOf(collection, id);
  const shownPath = path.join(shown, file);
  const fail = (rule: string, message: string): undefined => {
    problems.push({ path: shownPath, line: 1, column: 1, rule, message });
    return undefined;
  };
  const absolute = path.join(contentDir, file);
  if (!existsSync(absolute)) return fail('missing-file', '缺少此文件。请补上，或删去所在的文件夹。');
  const raw = readRecord(absolute, shownPath, problems);
  if (raw === undefined) return undefined;

  let yaml = raw;
  let yamlLine = 1;
  let body = '';
  let bodyLine = 1;
  if (collection === 'documents') {
    const split = splitFrontMatter(raw);
    if (!split)
      return fail('missing-front-matter', '开头缺少以 --- 围起的资料栏。请补上 title、kind 等字段。');
    ({ yaml, yamlLine, body, bodyLine } = split);
    if (body.trim() === '') return fail('empty-body', '只有资料栏，没有正文。请写入正文。');
  }
  const record = parseYamlRecord(yaml, yamlLine);
  problems.push(...invisibleInValues(collection, record, raw, shownPath));
  const data = validateRecord(collection, shownPath, record, problems);
  return data && { id, collection, path: shownPath, data, body, bodyLine, locate: record.locate };
}

/**
 * Reads every record of a content folder. Collections that have no folder are empty. Problems name file, line, rule
 * and remedy; a record with a problem is left out.
 */
export function loadContent(contentDir: string): ContentLoad {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const shown = path.relative(process.cwd(), contentDir) || '.';
  if (!existsSync(contentDir)) {
    const message = `没有这个内容目录。请检查环境变量 CONTENT_DIR。`;
    problems.push({ path: shown, line: 1, column: 1, rule: 'missing-content', message });
  }
  const register = readRegister(contentDir, problems, shown);
  const load = <Name extends CollectionName>(collection: Name): LoadedEntry<Name>[] =>
    idsIn(contentDir, collection, shown, problems).flatMap((id) => {
      const entry = loadEntry(contentDir, shown, collection, id, problems);
      if (!entry) broken.add(`${collection}/${id}`);
      return entry ?? [];
    });
  const names = Object.keys(collectionNames) as CollectionName[];
  const content = Object.fromEntries(names.map((name) => [name, load(name)])) as LoadedContent;
  const permalinks = register && migrateRegister(register, content.documents);
  content.documents = content.documents.map((document) => ({
    ...document,
    partIds: publishedIds(permalinks, document.id),
  }));
  return { content, problems, broken, permalinks };
}
