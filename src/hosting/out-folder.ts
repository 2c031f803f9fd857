import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** File at the root of a built site that says what built it. Its name begins with a dot, so that servers hide it. */
export const siteMark = '.site.json';

const generator = 'yilao-yixiao-policy-library';

const markSchema = z.object({
  generator: z.literal(generator),
  /** Files of the version before, kept for tabs that are still open; paths below the site, sorted. */
  kept: z.array(z.string()).readonly(),
});

/** Files that sites had before they had a mark. */
const unmarked = ['redirects.json', 'data/index.json', '404.html', '_headers'];

/** The text of a site's mark. */
export const writeMark = (kept: readonly string[]): string =>
  `${JSON.stringify({ generator, kept } satisfies z.infer<typeof markSchema>, null, 1)}\n`;

/** What the mark of a built site says; undefined where there is none of ours. */
export function readMark(folder: string): { kept: readonly string[] } | undefined {
  try {
    return markSchema.parse(JSON.parse(readFileSync(path.join(folder, siteMark), 'utf8')));
  } catch {
    return undefined;
  }
}

const isOurs = (folder: string): boolean =>
  readMark(folder) !== undefined || unmarked.every((name) => existsSync(path.join(folder, name)));

/** The place itself, links followed, also where its last parts are not there yet. */
function placeOf(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(placeOf(parent), path.basename(folder));
}

const holds = (outer: string, inner: string): boolean => {
  const way = path.relative(outer, inner);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
};

/**
 * Why a site must not be built into a folder, with the way out; undefined where it may. Building replaces the folder,
 * so that it has to be new, empty, or a site that was built here before.
 */
export function refusedOutFolder(
  out: string,
  { content, project, home = homedir() }: { content: string; project: string; home?: string },
): string | undefined {
  const refused = (reason: string): string =>
    `OUT_DIR=${out} ${reason}。构建会替换整个目录；请换一个新的或空的目录。什么都没有改动。`;
  const place = placeOf(out);
  const precious: [string, string][] = [
    [content, '内容目录'],
    [project, '项目目录'],
    [home, '用户主目录'],
  ];
  for (const [folder, name] of precious) {
    if (holds(place, placeOf(folder))) return refused(`是${name}，或者包含${name}`);
  }
  if (holds(placeOf(content), place)) return refused('在内容目录里面');
  if (!existsSync(place)) return undefined;
  if (!statSync(place).isDirectory()) return refused('是一个文件');
  if (readdirSync(place).length === 0 || isOurs(place)) return undefined;
  return refused('里面有文件，又不是本程序构建的网站');
}
