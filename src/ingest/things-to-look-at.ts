import type { DraftFacts } from './draft-facts.ts';
import type { Draft } from './draft.ts';
import type { ExtractedPage } from './extracted-page.ts';
import type { IngestReport } from './ingest-report.ts';
import type { Furniture } from './page-furniture.ts';
import type { RepairedPage } from './repair-page.ts';
import type { ProposedText } from './text-boundaries.ts';
import type { writeLedger } from './write-ledger.ts';

interface Made {
  page: ExtractedPage;
  furniture: Furniture;
  repaired: RepairedPage;
  texts: readonly ProposedText[];
  draft: Draft;
  facts: DraftFacts;
  ledger: ReturnType<typeof writeLedger>;
}

const mostQuotes = 20;
const privateUse = /\p{Co}/gu;

function quoted(items: readonly string[]): string {
  const rest = items.length - mostQuotes;
  return items.slice(0, mostQuotes).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Counts the repairs of a draft and lists, with quotes, what only a person can decide. */
export function thingsToLookAt(made: Made): Pick<IngestReport, 'repairs' | 'look'> {
  const { page, furniture, repaired, texts, draft, facts, ledger } = made;
  const count = (name: (typeof repaired.units)[number]['by']): number =>
    repaired.units.filter(({ by }) => by === name).length;
  const repairs = {
    'fullwidth-punctuation': repaired.fullwidthCount,
    'gb2312-row-shift': count('row-shift'),
    'gb2312-row-shift, doubtful': count('row-shift-doubtful'),
    'shifted spaces dropped': count('shifted-space'),
    'invisible characters dropped': count('invisible'),
    'lines joined':
      repaired.lines.length - draft.body.length - draft.over.length - draft.under.length - draft.after.length,
    'lines omitted': furniture.size,
  };
  const look: string[] = [];
  if (page.decoded && page.decoded.everyday < 0.95) {
    look.push(
      `encoding: only ${(page.decoded.everyday * 100).toFixed(0)}% of the characters are everyday ones; is the text readable?`,
    );
  }
  const doubtful = ledger.corrections.filter(({ certainty }) => certainty === 'probable');
  if (doubtful.length > 0)
    look.push(
      `read as marks with doubt: ${quoted(doubtful.map(({ at, was, now }) => `“${was}”→“${now}” (${at})`))}`,
    );
  if (repaired.doubtfullyKept.length > 0) {
    look.push(
      `kept as characters with doubt: ${quoted(repaired.doubtfullyKept.map(({ line, around }) => `“${around}” (line ${line})`))}`,
    );
  }
  const omitted = [...furniture].map(
    ([line, why]) => `line ${line} “${page.lines[line - 1]?.text.trim() ?? ''}” ${why}`,
  );
  if (omitted.length > 0) look.push(`left out: ${quoted(omitted)}`);
  const guessed = draft.body.filter((block) => block.guessed).map(({ text }) => `“${text}”`);
  if (guessed.length > 0) look.push(`headings by their look alone: ${quoted(guessed)}`);
  if (texts.length > 1) {
    const last = page.lines.length;
    const ranges = texts.map(
      ({ from, opening }, index) => `lines ${from}-${(texts[index + 1]?.from ?? last + 1) - 1} “${opening}”`,
    );
    look.push(
      `the page may hold ${texts.length} texts: ${quoted(ranges)}; cut them into documents of their own, then "npm run collate -- DOCUMENT --write" finds the lines of each`,
    );
  }
  const strange = repaired.units.filter(({ now }) => now.match(privateUse)).length;
  if (strange > 0) look.push(`${strange} character(s) of a private font; nobody else can read them`);
  look.push(...page.remarks, ...facts.open);
  return { repairs, look };
}
