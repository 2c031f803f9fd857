import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { formatNamed } from './detect-format.ts';
import { IngestProblem } from './ingest-problem.ts';

const mebibyte = 1024 * 1024;

/** What the system says when a file or folder cannot be read, as a problem. */
export function unreadable(error: unknown, what = '文件'): IngestProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new IngestProblem('file-missing', `没有这个${what}。`, '请查路径。');
  if (code === 'ELOOP')
    return new IngestProblem('file-unreadable', '链接绕成一圈。', '请直接写出要读的文件。');
  if (code === 'EACCES' || code === 'EPERM')
    return new IngestProblem('file-unreadable', `没有读这个${what}的权限。`, '请先取得读的权限。');
  return new IngestProblem('file-unreadable', `${what}读不出来（${message}）。`, '请查文件和磁盘。');
}

function notAFile(kind: Stats): IngestProblem {
  const what = kind.isFIFO()
    ? '这是命名管道'
    : kind.isSocket()
      ? '这是套接字'
      : kind.isDirectory()
        ? '这是文件夹'
        : '这是设备';
  return new IngestProblem('file-unreadable', `${what}，不是文件。`, '请写出文件，或装文件的文件夹。');
}

/** The bytes of a regular file of at most so many bytes; anything else is an IngestProblem. */
export async function readInput(
  file: string,
  most = (formatNamed(file)?.maxMebibytes ?? 4) * mebibyte,
): Promise<Uint8Array> {
  // Opening a pipe would wait for whoever writes into it.
  const kind = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (!kind.isFile()) throw notAFile(kind);
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) throw notAFile(opened);
    if (opened.size === 0)
      throw new IngestProblem('file-empty', '文件是空的。', '请补上文字，或略去这个文件。');
    if (opened.size > most) {
      const size = (opened.size / mebibyte).toFixed(0);
      throw new IngestProblem(
        'file-too-large',
        `文件有 ${size} MiB，至多读 ${most / mebibyte} MiB。`,
        '请分成几页或几篇。',
      );
    }
    const bytes = new Uint8Array(opened.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw error instanceof IngestProblem ? error : unreadable(error);
  } finally {
    await handle.close();
  }
}
