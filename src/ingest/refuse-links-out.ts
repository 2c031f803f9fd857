import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { IngestProblem } from './ingest-problem.ts';

const folders = ['documents', 'editions', 'sources', '.ingest'] as const;

/** The folders of the content folder may be links, but only to places inside it. */
export async function refuseLinksOut(contentDir: string): Promise<void> {
  if (!existsSync(contentDir)) return;
  const root = await realpath(contentDir);
  for (const name of folders) {
    const target = await realpath(path.join(root, name)).catch(() => path.join(root, name));
    if (!target.startsWith(root + path.sep)) {
      throw new IngestProblem(
        'outside-folder',
        `${path.join(contentDir, name)} 指到内容文件夹之外：${target}。`,
        '请换成真正的文件夹。',
      );
    }
  }
}
