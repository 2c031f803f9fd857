import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestBatch, ingestFile, type IngestResult } from '../../../src/ingest/ingest-batch.ts';
import type { DiskWriter } from '../../../src/ingest/write-together.ts';
import { plainPage, temporaryFolder } from './sample.ts';

/** A disk that does `steps` calls and then nothing any more, as a run that is killed. */
function killedAfter(steps: number): { writer: DiskWriter; calls: () => number } {
  let count = 0;
  const step =
    <T extends unknown[], R>(call: (...args: T) => Promise<R>) =>
    async (...args: T): Promise<R> => {
      if (count++ >= steps) throw new Error('killed');
      return call(...args);
    };
  const calls = ['mkdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const;
  const writer = Object.fromEntries(
    calls.map((name) => [name, step(disk[name] as (...args: unknown[]) => Promise<unknown>)]),
  );
  return { writer: writer as unknown as DiskWriter, calls: () => count };
}

function files(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .map((file): [string, string] => [path.relative(folder, file), readFileSync(file, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function setUp(): { file: string; out: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'page.txt');
  writeFileSync(file, plainPage);
  return { file, out: path.join(folder, 'content') };
}

const outcome = (result: IngestResult): string =>
  'problem' in result ? result.problem.rule : result.report.outcome;

describe('a run that is killed', () => {
  it('is healed by the next, at whichever step it ended: one draft, no second id, nothing left over', async () => {
    const whole = setUp();
    const counted = killedAfter(Infinity);
    await ingestFile(whole.file, whole.out, counted.writer);
    const right = files(whole.out);
    expect(counted.calls()).toBeGreaterThan(20);
    for (let steps = 0; steps < counted.calls(); steps++) {
      const { file, out } = setUp();
      await ingestFile(file, out, killedAfter(steps).writer);
      await ingestFile(file, out);
      expect([steps, files(out)]).toEqual([steps, right]);
    }
  });

  it('never hides what an editor wrote after it', async () => {
    const { file, out } = setUp();
    await ingestFile(file, out);
    const document = Object.keys(files(out)).find((name) => name.startsWith('documents/')) ?? '';
    const record = path.join(out, '.ingest', readdirSync(path.join(out, '.ingest'))[0] ?? '');
    writeFileSync(record, '');
    writeFileSync(
      record,
      JSON.stringify({ id: path.basename(document, '.md'), input: 'page.txt', files: {} }),
    );
    await ingestFile(file, out, killedAfter(12).writer);
    appendFileSync(path.join(out, document), '编者的话。\n');
    await ingestFile(file, out);
    expect(readFileSync(path.join(out, document), 'utf8')).toContain('编者的话。');
  });
});

describe('what is no page', () => {
  it('a named pipe and a device are one clear line each, at once', async () => {
    const { out } = setUp();
    const pipe = path.join(temporaryFolder(), 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    const said: string[] = [];
    for await (const result of ingestBatch([pipe, '/dev/null'], out))
      said.push('problem' in result ? result.problem.message : outcome(result));
    expect(said).toEqual(['这是命名管道，不是文件。', '这是设备，不是文件。']);
  });

  it('a folder called a.txt is read as a folder', async () => {
    const { out } = setUp();
    const folder = path.join(temporaryFolder(), 'a.txt');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'b.txt'), plainPage);
    const outcomes: string[] = [];
    for await (const result of ingestBatch([folder], out)) outcomes.push(outcome(result));
    expect(outcomes).toEqual(['created']);
  });

  it.each([
    ['{"id":"../../x","input":"a","files":{}}'],
    ['{"id":"a","input":"a","files":{"../../x":"' + '0'.repeat(64) + '"}}'],
    ['[]'],
    ['{'],
  ])('a record that ingest cannot have written names no path: %s', async (record) => {
    const { file, out } = setUp();
    await ingestFile(file, out);
    const name = path.join(out, '.ingest', readdirSync(path.join(out, '.ingest'))[0] ?? '');
    writeFileSync(name, record);
    const before = files(path.dirname(out));
    expect(outcome(await ingestFile(file, out))).toBe('broken-record');
    expect(files(path.dirname(out))).toEqual(before);
  });
});

describe('pages that are made to be slow', () => {
  it.each([
    ['quotes', '>'.repeat(20_000) + '甲'],
    ['lists', '- '.repeat(5000) + '甲'],
    ['brackets', '['.repeat(30_000) + '甲'],
    ['stars', '*a_'.repeat(20_000)],
  ])('%s nested without end are read as plain text, and it is said', async (_what, text) => {
    const { out } = setUp();
    const page = path.join(temporaryFolder(), 'page.md');
    writeFileSync(page, `# 关于养老服务的通知\n\n${text}\n`);
    const result = await ingestFile(page, out);
    expect('report' in result && result.report.look.join('\n')).toContain('按纯文本读');
  });
});
