import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as disk from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestBatch, ingestFile, type IngestResult } from '../../../src/ingest/ingest-batch.ts';
import type { DiskWriter } from '../../../src/ingest/write-together.ts';
import { shiftRows } from '../../../scripts/bench/corrupt-text.ts';
import { plainPage, temporaryFolder } from './sample.ts';

const id = 'zuo-hao-yang-lao-fu-wu-gong-zuo';

/** Every file below a folder with its content, staging leftovers included. */
function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    names
      .map((item) => path.join(item.parentPath, item.name))
      .map((file): [string, string] => [path.relative(folder, file), readFileSync(file, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function setUp(text = plainPage): { file: string; out: string; folder: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'page.txt');
  writeFileSync(file, text);
  return { file, out: path.join(folder, 'content'), folder };
}

function outcome(result: IngestResult): string {
  return 'problem' in result ? result.problem.rule : result.report.outcome;
}

function look(result: IngestResult): string {
  return 'problem' in result ? '' : result.report.look.join('\n');
}

describe('a draft in the content folder', () => {
  it('is a source with untouched bytes, an edition and a document', async () => {
    const { file, out } = setUp();
    expect(outcome(await ingestFile(file, out))).toBe('created');
    expect(Object.keys(snapshot(out)).map((name) => name.replace(/[0-9a-f]{64}/, 'sha'))).toEqual([
      '.ingest/sha.json',
      `documents/${id}.md`,
      `editions/${id}.yaml`,
      `sources/${id}/page.txt`,
      `sources/${id}/source.yaml`,
    ]);
    expect(readFileSync(path.join(out, `sources/${id}/page.txt`))).toEqual(readFileSync(file));
  });

  it('does not change when the same page comes again, under any name', async () => {
    const { file, out, folder } = setUp(shiftRows(plainPage));
    await ingestFile(file, out);
    const before = snapshot(out);
    const times = Object.keys(before).map((name) => statSync(path.join(out, name)).mtimeMs);
    renameSync(file, path.join(folder, 'other-name.txt'));
    expect(outcome(await ingestFile(path.join(folder, 'other-name.txt'), out))).toBe('unchanged');
    expect(snapshot(out)).toEqual(before);
    expect(Object.keys(before).map((name) => statSync(path.join(out, name)).mtimeMs)).toEqual(times);
  });

  it.each([`documents/${id}.md`, `editions/${id}.yaml`, `sources/${id}/source.yaml`])(
    'stays as the editor has it when %s was changed',
    async (name) => {
      const { file, out } = setUp();
      await ingestFile(file, out);
      appendFileSync(path.join(out, name), '# by hand\n');
      const before = snapshot(out);
      const again = await ingestFile(file, out);
      expect(outcome(again)).toBe('kept');
      expect(look(again)).toContain(`${name}（已改）`);
      expect(snapshot(out)).toEqual(before);
    },
  );

  it('does not come back when the editor renamed or removed it', async () => {
    const { file, out } = setUp();
    await ingestFile(file, out);
    renameSync(path.join(out, `documents/${id}.md`), path.join(out, 'documents/better-id.md'));
    const before = snapshot(out);
    expect(outcome(await ingestFile(file, out))).toBe('kept');
    expect(snapshot(out)).toEqual(before);
  });

  it('is made anew, with the same id, where nobody touched it and ingest now makes something else of the page', async () => {
    const { file, out } = setUp();
    await ingestFile(file, out);
    const [record = ''] = readdirSync(path.join(out, '.ingest'));
    const recordFile = path.join(out, '.ingest', record);
    const old = 'what an earlier version made\n';
    const sha = (await import('node:crypto')).createHash('sha256').update(old).digest('hex');
    writeFileSync(path.join(out, `documents/${id}.md`), old);
    const data = JSON.parse(readFileSync(recordFile, 'utf8')) as { files: Record<string, string> };
    data.files[`documents/${id}.md`] = sha;
    writeFileSync(recordFile, JSON.stringify(data));
    expect(outcome(await ingestFile(file, out))).toBe('updated');
    expect(readFileSync(path.join(out, `documents/${id}.md`), 'utf8')).toContain('各地要完善养老服务网络');
  });

  it('never takes the place of a text that was there by hand', async () => {
    const { file, out } = setUp();
    mkdirSync(path.join(out, 'documents'), { recursive: true });
    writeFileSync(path.join(out, `documents/${id}.md`), 'by hand');
    const result = await ingestFile(file, out);
    expect(outcome(result)).toBe('created');
    expect(look(result)).toContain(`编号 ${id} 已属另一篇`);
    expect(readFileSync(path.join(out, `documents/${id}.md`), 'utf8')).toBe('by hand');
    expect(existsSync(path.join(out, `documents/${id}-2.md`))).toBe(true);
  });

  it('is not made twice of a page that the library holds by hand', async () => {
    const { file, out, folder } = setUp();
    await ingestFile(file, out);
    rmSync(path.join(out, '.ingest'), { recursive: true });
    const before = snapshot(out);
    expect(outcome(await ingestFile(file, out))).toBe('kept');
    expect(snapshot(out)).toEqual(before);
    expect(folder).not.toBe(out);
  });

  it('of two pages with one title has two ids, the same ones in every run', async () => {
    const { out, folder } = setUp();
    writeFileSync(path.join(folder, 'second.txt'), plainPage.replace('让老年人', '让全体老年人'));
    const ids = async (): Promise<Record<string, string>> => {
      const found: Record<string, string> = {};
      for await (const result of ingestBatch(
        [path.join(folder, 'page.txt'), path.join(folder, 'second.txt')],
        out,
      )) {
        if ('report' in result) found[path.basename(result.path)] = result.report.id;
      }
      return found;
    };
    expect(await ids()).toEqual({ 'page.txt': id, 'second.txt': `${id}-2` });
    expect(await ids()).toEqual({ 'page.txt': id, 'second.txt': `${id}-2` });
  });
});

describe('writing that fails', () => {
  /** A disk on which one call, counted over all kinds, fails. */
  function failing(at: number, code: string): { writer: DiskWriter; calls: () => number } {
    let count = 0;
    const step =
      <T extends unknown[], R>(call: (...args: T) => Promise<R>) =>
      async (...args: T): Promise<R> => {
        if (count++ === at) throw Object.assign(new Error(`${code}: made to fail`), { code });
        return call(...args);
      };
    const writer = {
      mkdir: step(disk.mkdir as (...args: unknown[]) => Promise<unknown>),
      writeFile: step(disk.writeFile as (...args: unknown[]) => Promise<unknown>),
      rename: step(disk.rename as (...args: unknown[]) => Promise<unknown>),
      rm: disk.rm,
      rmdir: disk.rmdir,
    } as unknown as DiskWriter;
    return { writer, calls: () => count };
  }

  it('leaves a new content folder without anything half-written, whichever call fails', async () => {
    const whole = failing(Infinity, 'ENOSPC');
    const first = setUp();
    expect(outcome(await ingestFile(first.file, first.out, whole.writer))).toBe('created');
    expect(whole.calls()).toBeGreaterThan(12);
    for (let at = 0; at < whole.calls(); at++) {
      const { file, out } = setUp();
      const result = await ingestFile(file, out, failing(at, 'ENOSPC').writer);
      expect([at, outcome(result)]).toEqual([at, 'disk-full']);
      expect([at, snapshot(out)]).toEqual([at, {}]);
      expect(outcome(await ingestFile(file, out))).toBe('created');
    }
  });

  it('leaves what was there before as it was', async () => {
    const { file, out } = setUp();
    await ingestFile(file, out);
    const [record = ''] = readdirSync(path.join(out, '.ingest'));
    const recordFile = path.join(out, '.ingest', record);
    const data = JSON.parse(readFileSync(recordFile, 'utf8')) as { files: Record<string, string> };
    const edition = path.join(out, `editions/${id}.yaml`);
    writeFileSync(edition, 'what an earlier version made\n');
    data.files[`editions/${id}.yaml`] = (await import('node:crypto'))
      .createHash('sha256')
      .update('what an earlier version made\n')
      .digest('hex');
    writeFileSync(recordFile, JSON.stringify(data));
    const before = snapshot(out);
    for (let at = 0; at < 17; at++) {
      const result = await ingestFile(file, out, failing(at, 'ENOSPC').writer);
      expect([at, outcome(result), snapshot(out)]).toEqual([at, 'disk-full', before]);
    }
  });

  it('says what else went wrong, and does the other files', async () => {
    const { folder, out } = setUp();
    writeFileSync(path.join(folder, 'second.txt'), plainPage.replace('养老', '托育'));
    const { writer } = failing(3, 'EIO');
    const outcomes: string[] = [];
    for await (const result of ingestBatch(
      [path.join(folder, 'page.txt'), path.join(folder, 'second.txt')],
      out,
      writer,
    )) {
      outcomes.push(outcome(result));
    }
    expect(outcomes).toEqual(['write-failed', 'created']);
  });

  it('never writes through a link that leads out of the content folder', async () => {
    const { file, out, folder } = setUp();
    mkdirSync(out);
    mkdirSync(path.join(folder, 'elsewhere'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(out, 'documents'));
    expect(outcome(await ingestFile(file, out))).toBe('outside-folder');
    expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]);
  });
});
