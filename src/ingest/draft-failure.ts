import { IngestProblem } from './ingest-problem.ts';

/** The problem that an exception stands for; one that no rule foresaw says so. */
export function draftFailure(error: unknown): IngestProblem {
  if (error instanceof IngestProblem) return error;
  const what =
    error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  return new IngestProblem('unforeseen', `出了意外（${what}）；这个文件什么也没有写下。`, '请报告这个文件。');
}
