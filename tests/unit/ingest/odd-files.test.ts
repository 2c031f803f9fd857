import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingestBatch } from '../../../src/ingest/ingest-batch.ts';
import { formatIngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { formatReport } from '../../../src/ingest/ingest-report.ts';
import { plainPage, temporaryFolder } from './sample.ts';

/** What the report says of each input, one line each; of what was done the name and 草稿. */
async function reported(names: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const result of ingestBatch(names, path.join(temporaryFolder(), 'content'))) {
    if ('problem' in result) lines.push(formatIngestProblem(path.basename(result.path), result.problem));
    else
      lines.push(formatReport({ ...result.report, input: path.basename(result.path) }).split('\n')[0] ?? '');
  }
  return lines;
}

describe('what is no regular file', () => {
  it('is named with what it is, in a folder and by its own name, and nothing waits for it', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'a-pipe.txt')]);
    const server = createServer();
    const socket = path.join(folder, 'b-socket.txt');
    await new Promise<void>((listening) => server.listen(socket, listening));
    onTestFinished(() => void server.close());
    writeFileSync(path.join(folder, 'c-page.txt'), plainPage);
    const said = [
      'a-pipe.txt file-unreadable 这是命名管道，不是文件。 请写出文件，或装文件的文件夹。',
      'b-socket.txt file-unreadable 这是套接字，不是文件。 请写出文件，或装文件的文件夹。',
    ];
    expect(await reported([folder])).toEqual([...said, expect.stringContaining('c-page.txt →') as string]);
    expect(await reported([path.join(folder, 'a-pipe.txt'), socket, '/dev/null'])).toEqual([
      ...said,
      'null file-unreadable 这是设备，不是文件。 请写出文件，或装文件的文件夹。',
    ]);
  });
});

describe('links', () => {
  it('that lead in a circle are said, in a folder and by their own names', async () => {
    const folder = temporaryFolder();
    symlinkSync('b.txt', path.join(folder, 'a.txt'));
    symlinkSync('a.txt', path.join(folder, 'b.txt'));
    symlinkSync('.', path.join(folder, 'self'));
    writeFileSync(path.join(folder, 'page.txt'), plainPage);
    const said = (name: string): string => `${name} file-unreadable 链接绕成一圈。 请直接写出要读的文件。`;
    expect(await reported([folder])).toEqual([
      said('a.txt'),
      said('b.txt'),
      expect.stringContaining('page.txt →') as string,
    ]);
    expect(await reported([path.join(folder, 'a.txt')])).toEqual([said('a.txt')]);
  });

  it('to a folder outside are said in a folder, and followed where a person names them', async () => {
    const outside = temporaryFolder();
    writeFileSync(path.join(outside, 'page.txt'), plainPage);
    const folder = temporaryFolder();
    const link = path.join(folder, 'more');
    symlinkSync(outside, link);
    expect(await reported([folder])).toEqual([
      `more outside-folder 链接指到文件夹之外：${outside}。 如要它，请直接写出那个文件或文件夹。`,
    ]);
    expect(await reported([link])).toEqual([expect.stringContaining('page.txt →')]);
  });
});

describe('names and folders', () => {
  it('with line breaks and control characters take one line', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, '通知\n一.txt'), plainPage);
    writeFileSync(path.join(folder, '通知\n\u001B[31m二.txt'), '');
    expect(await reported([folder])).toEqual([
      '通知\\u{a}\\u{1b}[31m二.txt file-empty 文件是空的。 请补上文字，或略去这个文件。',
      expect.stringMatching(/^通知\\u\{a\}一\.txt → [a-z0-9-]+（新草稿）/u),
    ]);
  });

  it('in another encoding than UTF-8 are said, not taken to be missing', async () => {
    const folder = temporaryFolder();
    const name = Buffer.concat([
      Buffer.from(`${folder}/`),
      Buffer.from([0xd1, 0xf8, 0xc0, 0xcf]),
      Buffer.from('.txt'),
    ]);
    writeFileSync(name, plainPage);
    writeFileSync(path.join(folder, '通知\uFFFD.txt'), plainPage);
    expect(await reported([folder])).toEqual([
      expect.stringContaining('.txt →'),
      expect.stringContaining(
        'file-unreadable 文件名的编码不是 UTF-8，读不到它。 请改名（或重新解压），再导入。',
      ),
    ]);
  });

  it('that are not there are said, also below a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'page.txt'), plainPage);
    expect(await reported([path.join(folder, 'gone'), path.join(folder, 'page.txt', 'inner.txt')])).toEqual([
      'gone file-missing 没有这个文件或文件夹。 请查路径。',
      'inner.txt file-missing 没有这个文件或文件夹。 请查路径。',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read are said, and the others are done', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'closed'));
    writeFileSync(path.join(folder, 'page.txt'), plainPage);
    chmodSync(path.join(folder, 'closed'), 0);
    onTestFinished(() => chmodSync(path.join(folder, 'closed'), 0o700));
    expect(await reported([folder])).toEqual([
      'closed file-unreadable 没有读这个文件夹的权限。 请先取得读的权限。',
      expect.stringContaining('page.txt →') as string,
    ]);
  });
});
