import { parentPort } from 'node:worker_threads';
import { draftFailure } from './draft-failure.ts';
import type { ProblemData } from './ingest-problem.ts';
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts';
import { readInput } from './read-input.ts';

/** What a worker makes of an input: a draft, or the problem as plain data. */
export type Prepared = { draft: PreparedDraft } | { problem: ProblemData };

async function prepare(file: string): Promise<Prepared> {
  try {
    return { draft: await prepareDraft(file, await readInput(file)) };
  } catch (error) {
    const { rule, message, remedy, place } = draftFailure(error);
    return { problem: { rule, message, remedy, place } };
  }
}

parentPort?.on('message', (file: string) => {
  void prepare(file).then((prepared) => parentPort?.postMessage(prepared));
});
