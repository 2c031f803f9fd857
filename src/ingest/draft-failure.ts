import { IngestProblem } from './ingest-problem.ts';

/** The problem that an exception stands for; one that no rule foresaw says so. */
export function draftFailure(error: unknown): IngestProblem {
  if (error instanceof IngestProblem) return error;
  const what =
    error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  return new IngestProblem(
    'unforeseen',
    `Something unforeseen happened (${what}); nothing of this file was written.`,
    'Report this file.',
  );
}
