import { gunzipSync } from 'node:zlib';
import type { ExportFiles } from '../../../src/exports/export-files.ts';

export type ExportedItem = Record<string, unknown> & { id: string };

/** The items of an exported collection, read back from the bytes of its files. */
export function itemsOf({ json, years }: Pick<ExportFiles, 'json' | 'years'>): ExportedItem[] {
  if (years.length === 0) return (JSON.parse(json) as { items: ExportedItem[] }).items;
  return years.flatMap(({ content }) =>
    gunzipSync(content)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportedItem),
  );
}
