import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestBatch } from '../../../src/ingest/ingest-batch.ts';
import { formatIngestProblem } from '../../../src/ingest/ingest-problem.ts';
import { plainPage, temporaryFolder } from './sample.ts';

describe('a batch that is prepared on several cores', () => {
  it('comes back in the order of its names, each with its draft or its problem', async () => {
    const folder = temporaryFolder();
    const [input, content] = [path.join(folder, 'in'), path.join(folder, 'content')];
    mkdirSync(input);
    const names = Array.from({ length: 30 }, (_, index) => path.join(input, `${10 + index}.txt`));
    for (const [index, name] of names.entries())
      writeFileSync(
        name,
        index % 9 === 8 ? '关于\u202E做好' : plainPage.replace('养老服务工作', `第${index}号工作`),
      );
    const results = await Array.fromAsync(ingestBatch([input], content));
    expect(results.map((result) => result.path)).toEqual(names);
    const refused = results.filter((result) => 'problem' in result);
    expect(refused.map((result) => path.basename(result.path))).toEqual(['18.txt', '27.txt', '36.txt']);
    for (const result of refused)
      expect(formatIngestProblem(result.path, result.problem)).toContain(`${result.path}:1:3 bidi-control `);
    expect(results.flatMap((result) => ('report' in result ? [result.report.title] : []))).toContain(
      '关于做好第29号工作的通知',
    );
    expect(readdirSync(path.join(content, 'documents'))).toHaveLength(27);
  });
});
