import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, sortProblems } from '../src/text/problem.ts';
import { buildModel } from '../src/model/knowledge-model.ts';
import { loadContent } from '../src/model/load-content.ts';
import { checkPermalinks } from '../src/permalinks/check-permalinks.ts';
import type { Move } from '../src/permalinks/move-address.ts';
import { registerFile } from '../src/addresses/register.ts';
import { renumberFiles } from '../src/permalinks/renumber-files.ts';
import { tidyAddress, updateRegister, type RegisterEdits } from '../src/permalinks/update-register.ts';
import { contentDir } from '../src/config/settings.ts';

const usage = `用法：
  npm run permalinks                          登记新的网址；段落有增删的，各段仍用原号
  npm run permalinks -- --move 旧址 新址      条目改名、段落移动：旧址转往新址（可连写几组）
  npm run permalinks -- --retire 旧址 新址    条目或段落撤下：旧址改指最相近的一处
  npm run permalinks -- --keep 段落网址       段首改写了，仍是同一段
  npm run permalinks -- --follow              文字只在一处重现的，旧址都转往那里
  npm run permalinks -- --check               只核对：有未登记的网址即报错，不写文件
网址写作 glossary/tuo-wei 或 documents/编号#s1-p2。`;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The edits that the arguments ask for. */
function readArguments(args: readonly string[]): RegisterEdits & { checkOnly: boolean } {
  const moves: Move[] = [];
  const keep: string[] = [];
  let follow = false;
  let checkOnly = false;
  for (let index = 0; index < args.length;) {
    const [name, ...rest] = args.slice(index);
    const end = rest.findIndex((value) => value.startsWith('--'));
    const values = rest.slice(0, end < 0 ? rest.length : end).map(tidyAddress);
    const [from, to] = values;
    if (name === '--retire' && values.length === 1) {
      stop(`撤下“${from}”须写明改看何处，否则旧链接就断了：npm run permalinks -- --retire ${from} 新址`);
    }
    if (
      (name === '--move' || name === '--retire') &&
      from !== undefined &&
      to !== undefined &&
      values.length === 2
    ) {
      moves.push({ from, to, kind: name === '--move' ? 'moved' : 'retired' });
    } else if (name === '--keep' && values.length > 0) keep.push(...values);
    else if (name === '--follow' && values.length === 0) follow = true;
    else if (name === '--check' && values.length === 0) checkOnly = true;
    else stop(usage);
    index += 1 + values.length;
  }
  return { moves, keep, follow, checkOnly };
}

const { checkOnly, ...edits } = readArguments(process.argv.slice(2));
const load = loadContent(contentDir);
const faults = load.problems.filter(({ rule }) => rule === 'permalink-syntax' || rule === 'missing-content');
if (faults.length > 0) stop(faults.map(formatProblem).join('\n'));
const model = buildModel(load);
const update = updateRegister(model, edits);
if ('refusal' in update) stop(update.refusal);

const file = path.join(contentDir, registerFile);
if (checkOnly) {
  const problems = checkPermalinks(model);
  for (const problem of sortProblems(problems)) console.log(formatProblem(problem));
  for (const address of update.added) console.log(`未登记：${address}`);
  console.log(`${update.added.length} 个网址尚未登记，${problems.length} 处问题`);
  process.exit(update.added.length + problems.length === 0 ? 0 : 1);
}
if (!existsSync(file) || readFileSync(file, 'utf8') !== update.file) writeFileSync(file, update.file);
for (const changed of renumberFiles(contentDir, model.permalinks?.renumbered)) {
  console.log(`${changed} 里的段号已改为现行规则的`);
}
for (const { from, to } of update.moves) console.log(`${from} 转往 ${to}`);
for (const [page, ids] of update.held) {
  console.log(`${page} 有 ${ids.length} 段仍用原号：${ids.map((id) => `#${id}`).join(' ')}`);
}
console.log(`新登记 ${update.added.length} 个网址`);
const open = checkPermalinks(buildModel(loadContent(contentDir)));
for (const problem of sortProblems(open)) console.log(formatProblem(problem));
process.exitCode = open.length === 0 ? 0 : 1;
