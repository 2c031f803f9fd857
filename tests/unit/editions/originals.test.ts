import { createHash } from 'node:crypto';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { copyContent } from './content-copy.ts';

const copy = copyContent();
const record = 'sources/term-card-page/source.yaml';
const original = path.join(copy.folder, 'sources/term-card-page/original.docx');
const bytes = Buffer.from('PK\u0003\u0004 the file as it was received');
const sha256 = createHash('sha256').update(bytes).digest('hex');

writeFileSync(original, bytes);
copy.write(record, `${copy.read(record)}original:\n  file: original.docx\n  sha256: ${sha256}\n`);
const line = copy.read(record).split('\n').indexOf('original:') + 1;

afterAll(copy.dispose);

const found = (): [string, string, number][] =>
  runChecks(copy.folder).problems.map((problem) => [
    problem.rule,
    path.relative(copy.folder, problem.path),
    problem.line,
  ]);

describe('a file as received, beside the page made from it', () => {
  const others = (): [string, string, number][] => found().filter(([, file]) => file === record);

  it('is accepted as it was registered', () => {
    expect(others()).toEqual([]);
  });

  it('is noticed, at its checksum, when one byte is added', () => {
    appendFileSync(original, ' ');
    expect(others()).toEqual([['source-changed', record, line + 2]]);
  });

  it('is noticed, at its name, when it is gone', () => {
    rmSync(original);
    expect(others()).toEqual([['source-missing', record, line + 1]]);
  });
});
