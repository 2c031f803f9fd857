/** Processor time in microseconds that one call takes; it is counted in steps of some milliseconds, so many are made. */
export function costOf(call: () => unknown): number {
  const began = process.cpuUsage();
  let times = 0;
  let used = 0;
  while (used < 80_000) {
    call();
    times += 1;
    used = process.cpuUsage(began).user;
  }
  return used / times;
}
