import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatNamed } from './detect-format.ts';
import { IngestProblem } from './ingest-problem.ts';
import { unreadable } from './read-input.ts';

/** An input to read, or why it is not read. */
export type InputFile = { path: string } | { path: string; problem: IngestProblem };

function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

async function* walk(folder: string, root: string, skipped: string): AsyncGenerator<InputFile> {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => error as Error);
  if (items instanceof Error) {
    yield { path: folder, problem: unreadable(items, '文件夹') };
    return;
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const file = path.join(folder, item.name);
    if (item.name.startsWith('.') || file === skipped) continue;
    if (item.name.includes('\uFFFD') && !existsSync(file)) {
      yield { path: file, problem: misnamed() };
      continue;
    }
    const isInput = formatNamed(item.name) !== undefined;
    if (item.isDirectory()) yield* walk(file, root, skipped);
    else if (item.isSymbolicLink()) {
      const problem = await problemOfLink(file, root, isInput);
      if (problem) yield { path: file, problem };
    } else if (isInput) yield { path: file };
  }
}

/** Archives made elsewhere leave names in GBK behind, which no path can be written with. */
const misnamed = (): IngestProblem =>
  new IngestProblem(
    'file-unreadable',
    '文件名的编码不是 UTF-8，读不到它。',
    '请改名（或重新解压），再导入。',
  );

/** Why a link in a folder is not followed; none where what it names is met on its own, or is no input. */
async function problemOfLink(
  file: string,
  root: string,
  isInput: boolean,
): Promise<IngestProblem | undefined> {
  const target = await realpath(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  const refuse = (what: string): IngestProblem =>
    new IngestProblem('outside-folder', what, '如要它，请直接写出那个文件或文件夹。');
  if (target instanceof Error) {
    if (!isInput) return undefined;
    return target.code === 'ENOENT' ? refuse('链接断了。') : unreadable(target);
  }
  if (inside(root, target)) return undefined;
  const isFolder = await stat(target).then((found) => found.isDirectory());
  return isInput || isFolder ? refuse(`链接指到文件夹之外：${target}。`) : undefined;
}

/**
 * The inputs that files and folders name, one after the other: files as they are, folders with all below them that
 * has a known extension, sorted by name, without hidden files and without the content folder itself.
 */
export async function* inputFiles(names: readonly string[], contentDir: string): AsyncGenerator<InputFile> {
  for (const name of names) {
    // A link that a person names is followed.
    const found = await stat(name).catch((error: unknown) => unreadable(error, '文件或文件夹'));
    if (found instanceof IngestProblem) {
      yield { path: name, problem: found };
    } else if (found.isDirectory()) {
      yield* walk(
        name,
        await realpath(name),
        path.resolve(contentDir) === path.resolve(name) ? '' : relativeTo(name, contentDir),
      );
    } else {
      yield { path: name };
    }
  }
}

/** The content folder as a walk from `name` would meet it. */
function relativeTo(name: string, contentDir: string): string {
  return path.join(name, path.relative(path.resolve(name), path.resolve(contentDir)));
}
