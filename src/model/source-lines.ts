import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentRecord, KnowledgeModel } from './knowledge-model.ts';
import type { LoadedEntry } from './load-content.ts';

/** One line of a source page and where its words went. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  text: string;
  document: DocumentRecord | undefined;
  /** Why the line is in no document. */
  omitted: string | undefined;
  /** Why the line stands elsewhere in the document than on the page. */
  moved: string | undefined;
}

function* numbers(range: string): Generator<number> {
  const [first = 0, last = first] = range.split('-').map(Number);
  for (let line = first; line <= last; line++) yield line;
}

/** The untouched page of a source, line by line, each with where it went. */
export function sourceLines(
  model: KnowledgeModel,
  source: LoadedEntry<'sources'>,
  contentDir: string,
): SourceLine[] {
  const file = path.join(contentDir, 'sources', source.id, source.data.file);
  const lines = new TextDecoder('utf-8').decode(readFileSync(file)).split(/\r\n|\n|\r/);
  const spans = new Map<number, { document: DocumentRecord; moved: string | undefined }>();
  for (const document of model.documentsOfSource(source.id)) {
    for (const span of document.edition?.data.spans ?? []) {
      for (const line of numbers(span.lines)) spans.set(line, { document, moved: span.moved });
    }
  }
  const omitted = new Map<number, string>();
  for (const { lines: range, why } of source.data.omitted) {
    for (const line of numbers(range)) omitted.set(line, why);
  }
  return lines.map((text, index) => {
    const span = spans.get(index + 1);
    return {
      number: index + 1,
      text,
      document: span?.document,
      omitted: omitted.get(index + 1),
      moved: span?.moved,
    };
  });
}
