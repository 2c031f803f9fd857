import { parseArgs } from 'node:util';
import { runCollation } from '../src/editions/propose/collate-command.ts';
import { contentDir } from '../src/config/settings.ts';

const usage = `用法：npm run collate -- 文献… [--write [--source 来源编号]]
      npm run collate -- --all [--write]

列出文献与来源的异同。--write 把 edition 里缺的补上，每一条都待编辑核定；已有的不动。
还没有 edition 的文献，按最相合的来源或指定的来源新建一份。
退出码：0 相合（加 --write 时：只剩待编辑核定的），1 不相合，2 参数有误。`;

function readArguments(): Parameters<typeof runCollation>[0] | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: {
        all: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        source: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    const { all, write, source } = values;
    const isClear = all ? positionals.length === 0 : positionals.length > 0;
    if (values.help || !isClear || (source !== undefined && (!write || positionals.length !== 1)))
      return undefined;
    return { contentDir, documents: all ? undefined : positionals, write, source };
  } catch {
    return undefined;
  }
}

const request = readArguments();
if (!request) {
  console.error(usage);
  process.exit(2);
}
const collates = runCollation(request, { print: console.log, fail: console.error });
process.exitCode = collates ? 0 : 1;
