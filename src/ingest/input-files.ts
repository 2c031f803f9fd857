import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { inputExtensions } from './detect-format.ts';
import { IngestProblem } from './ingest-problem.ts';

/** An input to read, or why it is not read. */
export type InputFile = { path: string } | { path: string; problem: IngestProblem };

function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

async function* walk(folder: string, root: string, skipped: string): AsyncGenerator<InputFile> {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => error as Error);
  if (items instanceof Error) {
    yield {
      path: folder,
      problem: new IngestProblem('file-unreadable', '没有读这个文件夹的权限。', '请先取得读的权限。'),
    };
    return;
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const file = path.join(folder, item.name);
    if (item.name.startsWith('.') || file === skipped) continue;
    if (item.isDirectory()) {
      yield* walk(file, root, skipped);
    } else if (inputExtensions.has(path.extname(item.name).toLowerCase())) {
      if (item.isSymbolicLink()) {
        const target = await realpath(file).catch(() => undefined);
        // What a link inside the folder names is met on its own.
        if (target !== undefined && inside(root, target)) continue;
        const what = target === undefined ? '链接断了。' : `链接指到文件夹之外：${target}。`;
        yield {
          path: file,
          problem: new IngestProblem('outside-folder', what, '如要它，请直接写出那个文件。'),
        };
      } else {
        yield { path: file };
      }
    }
  }
}

/**
 * The inputs that files and folders name, one after the other: files as they are, folders with all below them that
 * has a known extension, sorted by name, without hidden files and without the content folder itself.
 */
export async function* inputFiles(names: readonly string[], contentDir: string): AsyncGenerator<InputFile> {
  for (const name of names) {
    const stat = await lstat(name).catch(() => undefined);
    if (!stat) {
      yield {
        path: name,
        problem: new IngestProblem('file-missing', '没有这个文件或文件夹。', '请查路径。'),
      };
    } else if (stat.isDirectory()) {
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
