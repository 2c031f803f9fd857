import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Most memory a process has held so far, in KB; 0 where the system does not tell. */
export function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

/** Watches a process and its children; the function returned ends the watch and gives their peak in MB, NaN if unknown. */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      [pid, ...childrenOf(pid)].reduce((sum, one) => sum + peakOf(one), 0),
    );
  }, 100);
  return () => {
    clearInterval(timer);
    return peak === 0 ? Number.NaN : peak / 1024;
  };
}
