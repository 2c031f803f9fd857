import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { draftFailure } from './draft-failure.ts';
import { IngestProblem } from './ingest-problem.ts';
import type { PreparedDraft } from './prepare-draft.ts';
import type { Prepared } from './prepare-worker.ts';

const mostWorkers = 4;

interface Task {
  file: string;
  settle: (result: PreparedDraft | IngestProblem) => void;
}

/** Prepares drafts on all cores; each is a draft or the problem that it ended with, never an exception. */
export class PreparePool {
  readonly #waiting: Task[] = [];
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];

  /** Drafts that are worth having in the making at one time. */
  static readonly ahead = 2 * Math.min(mostWorkers, availableParallelism());

  prepare(file: string): Promise<PreparedDraft | IngestProblem> {
    return new Promise((settle) => {
      this.#waiting.push({ file, settle });
      if (this.#idle.length === 0 && this.#workers.length < Math.min(mostWorkers, availableParallelism()))
        this.#idle.push(this.#open());
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #open(): Worker {
    const worker = new Worker(new URL('prepare-worker.ts', import.meta.url));
    this.#workers.push(worker);
    return worker;
  }

  #next(): void {
    const task = this.#waiting[0];
    const worker = task && this.#idle.pop();
    if (!task || !worker) return;
    this.#waiting.shift();
    const end = (result: PreparedDraft | IngestProblem): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      task.settle(result);
      this.#next();
    };
    const onMessage = (prepared: Prepared): void => {
      this.#idle.push(worker);
      end('draft' in prepared ? prepared.draft : IngestProblem.from(prepared.problem));
    };
    // A text that breaks its worker breaks no other.
    const onError = (error: unknown): void => {
      this.#workers.splice(this.#workers.indexOf(worker), 1);
      end(draftFailure(error));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(task.file);
  }
}
