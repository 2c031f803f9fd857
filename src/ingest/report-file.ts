import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { refuseLinksOut } from './refuse-links-out.ts';
import { asWriteProblem } from './write-together.ts';

/**
 * The report of a run while it is written: renamed into place when it is whole, so that what stood there, a link too, is
 * never written through.
 */
export class ReportFile {
  readonly path: string;
  readonly #unfinished: string;
  readonly #handle: FileHandle;

  private constructor(file: string, unfinished: string, handle: FileHandle) {
    this.path = file;
    this.#unfinished = unfinished;
    this.#handle = handle;
  }

  /** Begins the report of a content folder; throws an IngestProblem where that cannot be written to. */
  static async open(contentDir: string): Promise<ReportFile> {
    const file = path.join(contentDir, '.ingest', 'report.txt');
    const unfinished = `${file}.${process.pid}.tmp`;
    try {
      await refuseLinksOut(contentDir);
      await mkdir(path.dirname(file), { recursive: true });
      // A run that was killed may have had the same number: a container gives it to each.
      await rm(unfinished, { force: true });
      return new ReportFile(file, unfinished, await open(unfinished, 'wx'));
    } catch (error) {
      throw asWriteProblem(error);
    }
  }

  async write(text: string): Promise<void> {
    await this.#handle.write(`${text}\n\n`);
  }

  async close(): Promise<void> {
    await this.#handle.close();
    await rename(this.#unfinished, this.path);
  }
}
