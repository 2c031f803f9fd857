import { readFileSync } from 'node:fs';
import type { Problem } from '../../text/problem.ts';
import { documentParts } from '../../text/document-parts.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import { bareText } from '../../text/bare-text.ts';
import { unknownId, type CollationLibrary } from './collation-library.ts';
import { foldCharacter } from '../fold-character.ts';
import { proposeEdition, type Proposal } from './propose-edition.ts';
import { rankSources } from './propose-source.ts';
import { pageLines } from './propose-spans.ts';
import type { SourcePage } from '../read-page.ts';

type Refusal = { refusal: string };

/** A source holds a text when at least this share of its short stretches stands in free lines. */
const enough = 0.3;
/** A second source that holds nearly as much leaves the choice to the editor. */
const nearlyAsMuch = 0.9;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The source whose free lines hold the document best. */
function bestSource(library: CollationLibrary, document: LoadedEntry<'documents'>): { id: string } | Refusal {
  const parts = documentParts(document.data, document.body);
  const text = [...parts.map((part) => bareText(part.text).bare).join('')].map(foldCharacter);
  const fits = rankSources(
    text,
    library.sources.values().map((source) => ({
      id: source.id,
      lines: pageLines(library.page(source).page?.lines ?? [], library.freeLines(source, document.id)),
    })),
  );
  const [best, second] = fits;
  if (!best || best.share < enough) {
    const hint = best && best.share > 0 ? `最接近的 ${best.id} 只合 ${percent(best.share)}。` : '';
    return { refusal: `没有来源的未用行与正文相合。${hint}请收入来源，或用 --source 指明。` };
  }
  if (second && second.share >= best.share * nearlyAsMuch) {
    return {
      refusal: `${best.id}（${percent(best.share)}）与 ${second.id}（${percent(second.share)}）都合正文。请用 --source 指明。`,
    };
  }
  return best;
}

function usablePage(library: CollationLibrary, id: string): SourcePage | Refusal {
  const source = library.sources.get(id);
  if (!source) return { refusal: unknownId('来源', id, library.sources.keys()) };
  const { page, problems } = library.page(source);
  const [problem]: readonly Problem[] = problems;
  if (problem) return { refusal: `来源 ${id} 不可用（${problem.rule}）：${problem.message}` };
  return page ?? { refusal: `来源 ${id} 没有文本。` };
}

/**
 * What the edition of a document lacks, from the source that it names, or else the given one, or else the one that
 * fits best. Refused, with one sentence, where nothing may be written.
 */
export function proposeFor(
  library: CollationLibrary,
  id: string,
  wantedSource: string | undefined,
): Proposal | Refusal {
  const document = library.documents.get(id);
  if (!document || library.broken.has(`editions/${id}`)) {
    const file = document ? library.editionPath(id) : `documents/${id}.md`;
    return { refusal: `${file} 有误，未写。请先改正所列各处。` };
  }
  const edition = library.editions.get(id);
  const unread = [...library.broken].filter((entry) => entry.startsWith('editions/'));
  if (!edition && unread.length > 0) {
    return { refusal: `${unread.join('、')} 有误，无法知道它用了哪些行，没有写。请先改正。` };
  }
  if (edition && wantedSource !== undefined && wantedSource !== edition.data.source) {
    return {
      refusal: `${edition.path} 已定来源为 ${edition.data.source}，与 --source ${wantedSource} 不合。`,
    };
  }
  const chosen = edition
    ? { id: edition.data.source }
    : wantedSource === undefined
      ? bestSource(library, document)
      : { id: wantedSource };
  if ('refusal' in chosen) return chosen;
  const page = usablePage(library, chosen.id);
  if ('refusal' in page) return page;
  const source = library.sources.get(chosen.id);
  return proposeEdition({
    document,
    source: page,
    edition: edition && { ...edition, text: readFileSync(edition.path, 'utf8') },
    editionPath: library.editionPath(id),
    sourceId: chosen.id,
    free: source && unread.length === 0 ? library.freeLines(source, id) : [],
  });
}
