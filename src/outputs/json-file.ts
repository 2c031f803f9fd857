import type { OutputFile, OutputSite } from './output.ts';

/** A file of JSON on one line. */
export function jsonFile(path: string, value: (site: OutputSite) => unknown): OutputFile {
  return { path, make: (site) => JSON.stringify(value(site)) };
}
