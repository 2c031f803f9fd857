import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({ process: z.int().positive(), began: z.string() });

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process is there, and may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readLock(file: string): z.infer<typeof lockSchema> | undefined {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock of a folder that is built into: one file that names the process. Returns what gives it back. Throws
 * where another build has it; a lock whose process has ended is taken over.
 */
export function lockBuild(file: string): () => void {
  const own = JSON.stringify({ process: process.pid, began: new Date().toISOString() });
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const other = readLock(file);
    if (other && isRunning(other.process)) {
      throw new Error(
        `另一次构建正在写入同一目录（进程 ${other.process}，${other.began} 开始）。请等它结束，或者给这一次另设 OUT_DIR 和 CACHE_DIR；` +
          `若它其实早已结束，请删除 ${path.relative('', file)}。`,
      );
    }
    rmSync(file, { force: true });
  }
}
