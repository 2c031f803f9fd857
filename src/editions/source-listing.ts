import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import { collationOf } from './library-changes.ts';
import { readLinePlaces } from './line-places.ts';
import { parseLineRange } from './line-range.ts';
import { sourceLines } from './source-lines.ts';

/** One printed line of a source and the parts that its characters went into. */
export interface ListedLine {
  /** 1-based. */
  number: number;
  text: string;
  /** Part ids, in reading order; empty where the line is in no document. */
  parts: readonly string[];
  /** Where it stands in the printed file, in words; undefined where that is not known. */
  place: string | undefined;
}

/** Lines that stand together on the page and went the same way. */
export interface ListedRun {
  lines: ListedLine[];
  document: DocumentRecord | undefined;
  /** Place of the document among those of the source, from 0; its colour. */
  rank: number;
  /** Why the lines are in no document. */
  omitted: string | undefined;
  /** Why the lines stand elsewhere in the document than on the page. */
  moved: string | undefined;
}

interface Fate {
  document?: DocumentRecord;
  rank: number;
  omitted?: string;
  moved?: string;
}

function fates(model: KnowledgeModel, source: LoadedEntry<'sources'>): Map<number, Fate> {
  const byLine = new Map<number, Fate>();
  const give = (range: string, fate: Fate): void => {
    const { first, last } = parseLineRange(range);
    for (let line = first; line <= last; line++) byLine.set(line, fate);
  };
  for (const { lines, why } of source.data.omitted) give(lines, { omitted: why, rank: -1 });
  model.documentsOfSource(source.id).forEach((document, rank) => {
    for (const { lines, moved } of document.edition?.data.spans ?? []) {
      give(lines, { document, rank, ...(moved !== undefined && { moved }) });
    }
  });
  return byLine;
}

/** The untouched page of a source in runs of lines, each with where it went and why. Blank lines are left out. */
export function sourceListing(
  model: KnowledgeModel,
  source: LoadedEntry<'sources'>,
  contentDir: string,
): ListedRun[] {
  const { partsOfLine } = collationOf(model);
  const file = path.join(contentDir, 'sources', source.id, source.data.file);
  const byLine = fates(model, source);
  const places = readLinePlaces(source.data.places);
  const runs: ListedRun[] = [];
  let current: Fate | undefined;
  for (const [index, text] of (sourceLines(readFileSync(file)) ?? []).entries()) {
    const number = index + 1;
    if (text.trim() === '') continue;
    const fate = byLine.get(number) ?? { rank: -1 };
    let run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      current?.document === fate.document &&
      current?.moved === fate.moved &&
      current?.omitted === fate.omitted;
    if (!run || !goesOn) {
      const { document, rank, omitted, moved } = fate;
      run = { lines: [], document, rank, omitted, moved };
      runs.push(run);
    }
    current = fate;
    const parts = fate.document ? (partsOfLine.get(fate.document.id)?.get(number) ?? []) : [];
    run.lines.push({ number, text, parts, place: places.get(number) });
  }
  return runs;
}

/** Lines of the source that each part of a document comes from, by part id, in reading order. */
export function linesOfParts(model: KnowledgeModel, document: DocumentRecord): ReadonlyMap<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [line, parts] of collationOf(model).partsOfLine.get(document.id) ?? []) {
    for (const part of parts) lines.set(part, [...(lines.get(part) ?? []), line]);
  }
  return lines;
}
