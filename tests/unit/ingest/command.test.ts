import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainPage, temporaryFolder } from './sample.ts';

const root = path.resolve(import.meta.dirname, '../../..');

function ingest(args: string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, INIT_CWD: cwd };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'scripts/ingest.ts'), ...args],
      { cwd: root, env },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

describe('npm run ingest', () => {
  it('does all files, names each failure in a line, and exits with 1 if there was one', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in/a.txt'), plainPage);
    writeFileSync(path.join(folder, 'in/b.txt'), '');
    const { code, out, err } = await ingest(['in', '--out', 'content'], folder);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/in\/b\.txt file-empty 文件是空的。 请补上文字，或略去这个文件。$/),
    ]);
    expect(out).toContain('请看：rights：请写明文字权利属谁');
    expect(out).toMatch(
      /2 个文件，用时 [\d.]+ 秒：新草稿 1，重做 0，无变化 0，编辑已改而不动 0，未能收录 1。详情见 /,
    );
    const report = readFileSync(path.join(folder, 'content/.ingest/report.txt'), 'utf8');
    expect(report).toContain('编码：UTF-8，确定（字节合法）');
    expect(report).toContain('file-empty');

    const again = await ingest(['in/a.txt', '--out', 'content'], folder);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toContain('无变化 1');
  });

  it.each([[[]], [['page.txt']], [['--out', 'content']], [['page.txt', '--out', 'content', '--force']]])(
    'explains itself and exits with 2 for %j',
    async (args) => {
      const folder = temporaryFolder();
      const { code, err } = await ingest(args, folder);
      expect(code).toBe(2);
      expect(err).toContain('用法：npm run ingest -- 文件或文件夹… --out 内容');
      expect(existsSync(path.join(folder, 'content'))).toBe(false);
    },
  );

  it('shows a name that would move the cursor as what it is, and never writes through a link', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in/a\u001b[31m\u202e.txt'), plainPage);
    writeFileSync(path.join(folder, 'in/\u0007.txt'), '');
    mkdirSync(path.join(folder, 'content/.ingest'), { recursive: true });
    writeFileSync(path.join(folder, 'elsewhere.txt'), '不可改');
    symlinkSync(path.join(folder, 'elsewhere.txt'), path.join(folder, 'content/.ingest/report.txt'));
    const { out, err } = await ingest(['in', '--out', 'content'], folder);
    const report = readFileSync(path.join(folder, 'content/.ingest/report.txt'), 'utf8');
    for (const said of [out, err, report])
      expect(said.match(/[\p{Cc}\u202e]/gu)?.filter((mark) => mark !== '\n') ?? []).toEqual([]);
    expect(report).toContain('a\\u{1b}[31m\\u{202e}.txt');
    expect(err).toContain('\\u{7}.txt');
    expect(readFileSync(path.join(folder, 'elsewhere.txt'), 'utf8')).toBe('不可改');
  });

  it('makes drafts that the check of the library accepts', async () => {
    const folder = temporaryFolder();
    await ingest([path.join(root, 'content/sources'), '--out', 'content'], folder);
    const { stdout, code } = await new Promise<{ stdout: string; code: number }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: path.join(folder, 'content') };
      execFile(
        process.execPath,
        [path.join(root, 'scripts/check.ts')],
        { cwd: root, env },
        (error, stdout) => {
          resolve({ stdout, code: error ? Number(error.code) : 0 });
        },
      );
    });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/文献 5 篇/)]);
  });
});
