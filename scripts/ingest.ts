import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { ingestBatch } from '../src/ingest/ingest-batch.ts';
import { formatIngestProblem } from '../src/ingest/ingest-problem.ts';
import { formatReport } from '../src/ingest/ingest-report.ts';
import { inputFiles } from '../src/ingest/input-files.ts';

const usage = `Usage: npm run ingest -- FILE|DIR… --out CONTENT_DIR

Makes a draft document, its edition and its source from pages of text (.txt .md .html .docx; UTF-8, UTF-16, GB18030).
Texts that editors have worked on are left alone. The report of every file goes to CONTENT_DIR/.ingest/report.txt.
Exit code: 0 all done, 1 some files failed, 2 wrong arguments.`;

function readArguments(): { names: string[]; out: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return values.out === undefined || values.help || positionals.length === 0
      ? undefined
      : { names: positionals, out: values.out };
  } catch {
    return undefined;
  }
}

const given = readArguments();
if (!given) {
  console.error(usage);
  process.exit(2);
}
// npm runs scripts in the project's folder; paths mean the folder in which the person typed them.
const from = process.env['INIT_CWD'] ?? process.cwd();
const shown = (file: string): string => path.relative(process.cwd(), file) || '.';
const names = given.names.map((name) => shown(path.resolve(from, name)));
const out = shown(path.resolve(from, given.out));

async function openReport(): Promise<FileHandle> {
  try {
    await mkdir(path.dirname(reportFile), { recursive: true });
    return await open(reportFile, 'w');
  } catch (error) {
    console.error(
      `${reportFile} write-failed 写不进去（${(error as Error).message}）。 请查内容文件夹的权限。`,
    );
    process.exit(1);
  }
}

let total = 0;
for await (const _input of inputFiles(names, out)) total++;
const reportFile = path.join(out, '.ingest', 'report.txt');
const reports = await openReport();
const bar = process.stderr.isTTY
  ? new SingleBar({
      format: 'ingest {bar} {value}/{total} {eta_formatted}',
      clearOnComplete: true,
      stream: process.stderr,
    })
  : undefined;
const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, failed: 0 };
const began = performance.now();
bar?.start(total, 0);
for await (const result of ingestBatch(names, out)) {
  let text: string;
  if ('problem' in result) {
    counts.failed++;
    text = formatIngestProblem(result.path, result.problem);
    if (bar) process.stderr.write('\r\u001B[K');
    console.error(text);
  } else {
    counts[result.report.outcome]++;
    text = formatReport(result.report);
    if (!bar && total <= 20) console.log(text);
  }
  await reports.write(`${text}\n\n`);
  bar?.increment();
}
bar?.stop();
await reports.close();
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${total} files in ${seconds} s: ${counts.created} new drafts, ${counts.updated} made anew, ${counts.unchanged} unchanged, ` +
    `${counts.kept} left to the editors, ${counts.failed} failed. Report: ${reportFile}`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;
