import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-batch.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const letter = `甲市关于做好
社区助餐服务工作的通知

各区要做好助餐服务工作，让老年人就近吃上热饭。
`;

/** Runs the check over a folder with one draft of the letter, changed by `edit`. */
async function check(
  edit: (document: string) => string,
  environment: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'draft-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'page.txt'), letter);
  const contentDir = path.join(folder, 'content');
  await ingestFile(path.join(folder, 'page.txt'), contentDir);
  const [name = ''] = readdirSync(path.join(contentDir, 'documents'));
  const file = path.join(contentDir, 'documents', name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  const env = { ...process.env, CONTENT_DIR: contentDir, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'scripts/check.ts')], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

describe('a draft', () => {
  it('builds, with a warning for each thing that an editor has still to write', async () => {
    const plain = await check((document) => document);
    expect(plain.code).toBe(0);
    expect(plain.said).toMatch(/提醒 \S+\.md:\d+:\d+ placeholder rights 仍是“待编者填写”/);
    expect(plain.said).toMatch(/提醒 \S+\.md:\d+:\d+ issuers-missing /);
  });

  it('is refused by a release', async () => {
    const { code, said } = await check((document) => document, { SITE_URL: 'https://example.org' });
    expect(code).toBe(1);
    expect(said).toMatch(/documents\/\S+\.md:\d+:\d+ draft-in-release 草稿不能发布/);
  });

  it('whose headline stops in the middle is named', async () => {
    const { said } = await check((document) =>
      document
        .replace(/^title: .*$/m, 'title: 甲市关于做好')
        .replace(/---\n\n(?=各区)/, '---\n\n社区助餐服务工作的通知\n\n'),
    );
    expect(said).toContain('title-cut 标题似乎未完，原页接着是“社区助餐服务工作的通知”');
  });
});
