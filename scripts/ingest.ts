import path from 'node:path';
import { parseArgs } from 'node:util';
import { inputExtensions } from '../src/ingest/formats.ts';
import { ingestBatch } from '../src/ingest/ingest-batch.ts';
import { formatIngestProblem, type IngestProblem } from '../src/ingest/ingest-problem.ts';
import { formatReport } from '../src/ingest/ingest-report.ts';
import { inputFiles } from '../src/ingest/input-files.ts';
import { ReportFile } from '../src/ingest/report-file.ts';

const usage = `用法：npm run ingest -- 文件或文件夹… --out 内容文件夹

把原始文本（${inputExtensions.join(' ')}；UTF-8、UTF-16、GB18030）做成文献草稿、其 edition 与来源。
编辑动过的文献不改。每个文件的情况写入“内容文件夹/.ingest/report.txt”。
退出码：0 全部完成，1 有文件未能收录，2 参数有误。`;

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

let total = 0;
for await (const _input of inputFiles(names, out)) total++;
const reports = await ReportFile.open(out).catch((error: unknown) => {
  console.error(formatIngestProblem(out, error as IngestProblem));
  process.exit(1);
});
const isTerminal = process.stderr.isTTY;
const clearLine = (): boolean => isTerminal && process.stderr.write('\r\u001B[K');
let done = 0;
const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, failed: 0 };
const began = performance.now();
for await (const result of ingestBatch(names, out)) {
  let text: string;
  if ('problem' in result) {
    counts.failed++;
    text = formatIngestProblem(result.path, result.problem);
    clearLine();
    console.error(text);
  } else {
    counts[result.report.outcome]++;
    text = formatReport(result.report);
    if (!isTerminal && total <= 20) console.log(text);
  }
  await reports.write(text);
  if (isTerminal) process.stderr.write(`\r已处理 ${++done} / ${total}`);
}
clearLine();
await reports.close();
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${total} 个文件，用时 ${seconds} 秒：新草稿 ${counts.created}，重做 ${counts.updated}，无变化 ${counts.unchanged}，` +
    `编辑已改而不动 ${counts.kept}，未能收录 ${counts.failed}。详情见 ${reports.path}`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;
