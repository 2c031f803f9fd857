import { partedCells } from './cell-marks.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { Draft } from './draft.ts';
import type { ExtractedPage } from './extracted-page.ts';
import type { Metadata } from './frame/metadata-rows.ts';
import type { IngestReport } from './ingest-report.ts';
import { furnitureRuns, type Furniture } from './page-furniture.ts';
import { listPlaces } from './report-words.ts';
import { openQuestions } from './open-questions.ts';
import type { RepairedPage } from './repair-page.ts';
import type { ProposedText } from './text-boundaries.ts';
import { strangeCharacters } from './strange-characters.ts';
import type { writeLedger } from './write-ledger.ts';

interface Made {
  page: ExtractedPage;
  metadata: Metadata;
  furniture: Furniture;
  repaired: RepairedPage;
  texts: readonly ProposedText[];
  draft: Draft;
  facts: DraftFacts;
  ledger: ReturnType<typeof writeLedger>;
}

const fewestEveryday = 0.95;

const quoted = (items: readonly string[]): string => listPlaces(items, { between: '，' });

/** Lines left out, those that follow each other with one reason as one item. */
function omissions(page: ExtractedPage, furniture: Furniture): string[] {
  return furnitureRuns(furniture).map(({ first, last, why }) => {
    const where = first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
    return `${where}“${page.lines[first - 1]?.text.trim() ?? ''}”${first === last ? '' : '起'}（${why.replace(/。$/u, '')}）`;
  });
}

/** Counts the repairs of a draft and lists, with quotes, what only a person can decide. */
export function thingsToLookAt(made: Made): Pick<IngestReport, 'repairs' | 'look'> {
  const { page, metadata, furniture, repaired, texts, draft, facts, ledger } = made;
  const count = (name: (typeof repaired.units)[number]['by']): number =>
    repaired.units.filter(({ by }) => by === name).length;
  const shown = draft.body.length + draft.over.length + draft.under.length + draft.after.length + 1;
  const repairs = {
    'fullwidth-punctuation': repaired.fullwidthCount,
    'gb2312-row-shift': count('row-shift'),
    'gb2312-row-shift, doubtful': count('row-shift-doubtful'),
    'shifted spaces dropped': count('shifted-space'),
    'invisible characters dropped': count('invisible'),
    'lines joined': Math.max(0, repaired.lines.length - shown),
    'lines omitted': furniture.size,
  };
  const look: string[] = [];
  if (page.decoded && page.decoded.everyday < fewestEveryday) {
    look.push(`编码：常用字只占 ${(page.decoded.everyday * 100).toFixed(0)}%，请看文字是否可读。`);
  }
  const doubtful = ledger.corrections.filter(({ certainty }) => certainty === 'probable');
  if (doubtful.length > 0)
    look.push(
      `疑为标点而还原：${quoted(doubtful.map(({ at, was, now }) => `“${was}”→“${now}”（${at}）`))}。`,
    );
  if (repaired.doubtfullyKept.length > 0) {
    const places = repaired.doubtfullyKept.map(({ line, around }) => `“${around}”（第 ${line} 行）`);
    look.push(`疑为标点而仍作字：${quoted(places)}。`);
  }
  const omitted = omissions(page, furniture);
  if (omitted.length > 0) look.push(`略去：${quoted(omitted)}。`);
  const guessed = draft.body.filter((block) => block.guessed).map(({ text }) => `“${text}”`);
  if (guessed.length > 0) look.push(`只凭样子判为节题：${quoted(guessed)}。`);
  if (ledger.unplacedStruck > 0)
    look.push(
      `划去的字有 ${ledger.unplacedStruck} 处没有登记：同段里一样的字太多，分不清是哪一处。请对照原件。`,
    );
  if (texts.length > 1) {
    const last = page.lines.length;
    const ranges = texts.map(
      ({ from, opening }, index) => `第 ${from}—${(texts[index + 1]?.from ?? last + 1) - 1} 行“${opening}”`,
    );
    look.push(
      `本页像有 ${texts.length} 篇：${quoted(ranges)}。请分成各篇，再用 npm run collate -- DOCUMENT --write 找出各篇的行。`,
    );
  }
  look.push(
    ...strangeCharacters(page.lines),
    ...page.remarks,
    ...partedCells(page.lines),
    ...openQuestions(draft, facts, metadata),
  );
  return { repairs, look };
}
