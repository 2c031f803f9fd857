import { parseArgs } from 'node:util';
import { runCollation } from '../src/editions/propose/collate-command.ts';
import { contentDir } from '../src/config/settings.ts';

const usage = `Usage: npm run collate -- DOCUMENT… [--write [--source ID]]
       npm run collate -- --all [--write]

Shows how a document stands against its source. --write adds to its edition what is missing, each to be judged by an
editor; what stands there is kept. A document without an edition gets one from the source that fits best, or from ID.
Exit code: 0 it collates (after --write: nothing is left but what an editor must judge), 1 it does not,
2 wrong arguments.`;

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
