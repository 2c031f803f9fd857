import { draftFailure } from './draft-failure.ts';
import { healWrites } from './heal-writes.ts';
import { storeDraft } from './draft-store.ts';
import { inputFiles } from './input-files.ts';
import type { IngestProblem } from './ingest-problem.ts';
import type { IngestReport } from './ingest-report.ts';
import { prepareDraft } from './prepare-draft.ts';
import { readInput } from './read-input.ts';
import type { DiskWriter } from './write-together.ts';

/** What became of one input. */
export type IngestResult = { path: string; report: IngestReport } | { path: string; problem: IngestProblem };

/** Ingests one input file into the content folder; whatever goes wrong is a problem, never an exception. */
export async function ingestFile(
  file: string,
  contentDir: string,
  writer?: DiskWriter,
): Promise<IngestResult> {
  try {
    await healWrites(contentDir);
    const draft = await prepareDraft(file, await readInput(file));
    const { id, outcome, look } = await storeDraft(contentDir, file, draft, writer);
    const report = { input: file, id, outcome, ...draft.report, look: [...look, ...draft.report.look] };
    return { path: file, report };
  } catch (error) {
    return { path: file, problem: draftFailure(error) };
  }
}

/** Ingests all inputs that the names stand for, one after the other; a failure of one leaves the others alone. */
export async function* ingestBatch(
  names: readonly string[],
  contentDir: string,
  writer?: DiskWriter,
): AsyncGenerator<IngestResult> {
  for await (const input of inputFiles(names, contentDir)) {
    yield 'problem' in input ? input : await ingestFile(input.path, contentDir, writer);
  }
}
