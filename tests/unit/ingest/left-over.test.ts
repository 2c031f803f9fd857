import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-batch.ts';
import type { IngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { ReportFile } from '../../../src/ingest/report-file.ts';
import { plainPage, temporaryFolder } from './sample.ts';

function setUp(): { file: string; out: string; work: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'page.txt');
  writeFileSync(file, plainPage);
  const out = path.join(folder, 'content');
  const work = path.join(out, '.ingest');
  mkdirSync(work, { recursive: true });
  return { file, out, work };
}

const refusedBy = (opened: Promise<ReportFile>): Promise<string> =>
  opened.then(
    () => 'none',
    (error: unknown) => `${(error as IngestProblem).rule} ${(error as IngestProblem).message}`,
  );

describe('what a run left that was killed', () => {
  it('is healed although another program has its number by now, but not while it may still write', async () => {
    const { file, out, work } = setUp();
    const [old, recent] = [path.join(work, 'staging-1'), path.join(work, `staging-${process.ppid}`)];
    for (const folder of [old, recent]) mkdirSync(folder);
    writeFileSync(path.join(work, 'report.txt.1.tmp'), '');
    const before = new Date(Date.now() - 60 * 60_000);
    for (const left of [old, path.join(work, 'report.txt.1.tmp')]) utimesSync(left, before, before);
    await ingestFile(file, out);
    expect(readdirSync(work).filter((name) => !name.endsWith('.json'))).toEqual([path.basename(recent)]);
  });

  it('keeps no later run of the same number from its report', async () => {
    const { out, work } = setUp();
    writeFileSync(path.join(work, `report.txt.${process.pid}.tmp`), 'half');
    const report = await ReportFile.open(out);
    await report.write('一');
    await report.close();
    expect(readdirSync(work)).toEqual(['report.txt']);
  });

  it('names no file but those of drafts', async () => {
    const { file, out, work } = setUp();
    const left = path.join(work, 'staging-999999999');
    mkdirSync(left);
    writeFileSync(path.join(left, 'new-0'), 'title: 别的文库\n');
    writeFileSync(path.join(left, 'journal.json'), JSON.stringify({ files: [{ name: 'site.yaml' }] }));
    await ingestFile(file, out);
    expect(existsSync(path.join(out, 'site.yaml'))).toBe(false);
  });
});

describe('a content folder that cannot be written to', () => {
  it('is one clear line where it is a file', async () => {
    const { file } = setUp();
    expect(await refusedBy(ReportFile.open(file))).toContain('write-failed 要建文件夹的地方有一个文件');
  });

  it('is never left through a link, neither for the report nor to heal', async () => {
    const { file } = setUp();
    const elsewhere = temporaryFolder();
    mkdirSync(path.join(elsewhere, 'staging-999999999'));
    const out = path.join(temporaryFolder(), 'content');
    mkdirSync(out);
    symlinkSync(elsewhere, path.join(out, '.ingest'));
    expect(await refusedBy(ReportFile.open(out))).toContain('outside-folder');
    const result = await ingestFile(file, out);
    expect('problem' in result && result.problem.rule).toBe('outside-folder');
    expect(readdirSync(elsewhere)).toEqual(['staging-999999999']);
  });
});
