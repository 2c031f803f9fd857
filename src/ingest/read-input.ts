import { open } from 'node:fs/promises';
import path from 'node:path';
import { IngestProblem } from './ingest-problem.ts';

const mebibyte = 1024 * 1024;

/** Largest input in bytes, by extension. A page of text is hundreds of times smaller; .docx may hold pictures. */
export function maxInputBytes(file: string): number {
  const extension = path.extname(file).toLowerCase();
  return (extension === '.docx' ? 32 : extension.startsWith('.htm') ? 8 : 4) * mebibyte;
}

function asProblem(error: unknown): IngestProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return new IngestProblem('file-missing', 'There is no such file.', 'Check the path.');
  }
  const denied = code === 'EACCES' || code === 'EPERM';
  const what = denied ? 'The file may not be read.' : `The file could not be read (${message}).`;
  const remedy = denied ? 'Give yourself the right to read it.' : 'Check the file and the disk.';
  return new IngestProblem('file-unreadable', what, remedy);
}

/** The bytes of a regular file of at most `maxInputBytes`; anything else is an IngestProblem. */
export async function readInput(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw asProblem(error);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new IngestProblem('file-unreadable', 'This is no file.', 'Name a file or a folder of files.');
    if (stat.size === 0)
      throw new IngestProblem('file-empty', 'The file is empty.', 'Give the page its text, or leave it out.');
    const most = maxInputBytes(file);
    if (stat.size > most) {
      const size = (stat.size / mebibyte).toFixed(0);
      throw new IngestProblem(
        'file-too-large',
        `The file has ${size} MiB; at most ${most / mebibyte} MiB are read.`,
        'Split it into pages or articles.',
      );
    }
    const bytes = new Uint8Array(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw error instanceof IngestProblem ? error : asProblem(error);
  } finally {
    await handle.close();
  }
}
