import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const encoder = new TextEncoder();

/** Writes compressed files below a folder, several at a time. */
export class CompressedWriter {
  private readonly folder: string;
  private readonly made = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private failure: unknown;
  /** Files written, and their bytes. */
  files = 0;
  bytes = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  private async write(file: string, content: Uint8Array | string): Promise<void> {
    const target = path.join(this.folder, file);
    const packed = await compress(typeof content === 'string' ? encoder.encode(content) : content, {
      level: 9,
    });
    const parent = path.dirname(target);
    if (!this.made.has(parent)) {
      await mkdir(parent, { recursive: true });
      this.made.add(parent);
    }
    await writeFile(target, packed);
    this.files += 1;
    this.bytes += packed.length;
  }

  /** Takes a file; returns when there is room for the next. */
  async add(file: string, content: Uint8Array | string): Promise<void> {
    const task = this.write(file, content)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.running.delete(task));
    this.running.add(task);
    if (this.running.size >= 32) await Promise.race(this.running);
  }

  /** Returns when all is written; throws what went wrong. */
  async finish(): Promise<void> {
    await Promise.all(this.running);
    if (this.failure !== undefined) throw this.failure;
  }
}
