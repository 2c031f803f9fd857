import { draftFailure } from './draft-failure.ts';
import { healWrites } from './heal-writes.ts';
import { storeDraft } from './draft-store.ts';
import { inputFiles } from './input-files.ts';
import { IngestProblem } from './ingest-problem.ts';
import type { IngestReport } from './ingest-report.ts';
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts';
import { PreparePool } from './prepare-pool.ts';
import { readInput } from './read-input.ts';
import { refuseLinksOut } from './refuse-links-out.ts';
import type { DiskWriter } from './write-together.ts';

/** What became of one input. */
export type IngestResult = { path: string; report: IngestReport } | { path: string; problem: IngestProblem };

/** Stores a draft, or hands on why there is none. */
async function settle(
  file: string,
  prepared: PreparedDraft | IngestProblem,
  contentDir: string,
  writer?: DiskWriter,
): Promise<IngestResult> {
  if (prepared instanceof IngestProblem) return { path: file, problem: prepared };
  try {
    const { id, outcome, look } = await storeDraft(contentDir, file, prepared, writer);
    const report = { input: file, id, outcome, ...prepared.report, look: [...look, ...prepared.report.look] };
    return { path: file, report };
  } catch (error) {
    return { path: file, problem: draftFailure(error) };
  }
}

/** Finishes what a run before left unfinished, before anything is written; or says why it cannot. */
async function healed(contentDir: string): Promise<IngestProblem | undefined> {
  return refuseLinksOut(contentDir)
    .then(() => healWrites(contentDir))
    .then(() => undefined, draftFailure);
}

/** Ingests one input file into the content folder; whatever goes wrong is a problem, never an exception. */
export async function ingestFile(
  file: string,
  contentDir: string,
  writer?: DiskWriter,
): Promise<IngestResult> {
  const problem = await healed(contentDir);
  return problem ? { path: file, problem } : prepareAndSettle(file, contentDir, writer);
}

async function prepareAndSettle(
  file: string,
  contentDir: string,
  writer?: DiskWriter,
): Promise<IngestResult> {
  const prepared = await readInput(file)
    .then((bytes) => prepareDraft(file, bytes))
    .catch(draftFailure);
  return settle(file, prepared, contentDir, writer);
}

/** Files that one thread has read before another has started. */
const fewInputs = 12;

/**
 * Ingests all inputs that the names stand for, in their order; a failure of one leaves the others alone. Of many, all
 * but the first are prepared on all cores, and stored one after the other.
 */
export async function* ingestBatch(
  names: readonly string[],
  contentDir: string,
  writer?: DiskWriter,
): AsyncGenerator<IngestResult> {
  const pool = new PreparePool();
  const inWork: (() => Promise<IngestResult>)[] = [];
  let count = 0;
  // Once for all: to look through the records before each input would take longer with each.
  const problem = await healed(contentDir);
  try {
    for await (const input of inputFiles(names, contentDir)) {
      if ('problem' in input) inWork.push(() => Promise.resolve(input));
      else if (problem) inWork.push(() => Promise.resolve({ path: input.path, problem }));
      else if (count++ < fewInputs) inWork.push(() => prepareAndSettle(input.path, contentDir, writer));
      else {
        const prepared = pool.prepare(input.path);
        inWork.push(async () => settle(input.path, await prepared, contentDir, writer));
      }
      if (count <= fewInputs || inWork.length > PreparePool.ahead) {
        const next = inWork.shift();
        if (next) yield await next();
      }
    }
    for (const next of inWork) yield await next();
  } finally {
    await pool.close();
  }
}
