import { isDateLine } from '../text/written-date.ts';
import type { Draft } from './draft.ts';
import { findAnnexes } from './frame/annexes.ts';
import { bodiesOf } from './frame/bodies.ts';
import { countClosing, cutTurn } from './frame/closing.ts';
import { findHeadline, headlineText, type HeadlineRange } from './frame/headline.ts';
import { promulgatedHeadline } from './frame/promulgation.ts';
import { standsUnderTitle } from './frame/under-title.ts';
import { layOutBody, type BodyBlock } from './heading-levels.ts';
import { IngestProblem } from './ingest-problem.ts';
import type { PageParagraph } from './join-paragraphs.ts';
import { withoutSpace } from '../text/bare-text.ts';

const longestOpening = 24;

/** The opening words that serve as title where the page sets none: up to the first mark, at most 24 characters. */
function openingWords({ text, rows }: PageParagraph): string {
  const shown = text === '' ? (rows?.flat().join('') ?? '') : text;
  const [clause = ''] = shown.split(/[，。；：！？]/u);
  return [...(clause.length >= 6 ? clause : shown)].slice(0, longestOpening).join('').trim();
}

/** Body and annexes: an annex is a part with its label and its headline, its own parts one level deeper. */
function layOut(paragraphs: readonly PageParagraph[], marked: boolean): BodyBlock[] {
  const annexes = findAnnexes(paragraphs);
  const blocks = layOutBody(paragraphs.slice(0, annexes[0]?.start), { shallowest: 2, marked });
  for (const { start, body, end } of annexes) {
    const heading = paragraphs.slice(start, body);
    const text = heading.map(({ asTitle }) => asTitle).join(' ');
    blocks.push({ depth: 2, text, line: heading[0]?.line ?? 1 });
    blocks.push(...layOutBody(paragraphs.slice(body, end), { shallowest: 3, marked }));
  }
  return blocks;
}

/** A bulletin names under its headline who issues it, and below that the day. */
function isIssuedBy([body, date]: readonly PageParagraph[]): boolean {
  return bodiesOf(body?.text ?? '').length > 0 && isDateLine(date?.text ?? '');
}

const mostLines = 4;

/** Number of lines that print the headline once more, as under a title that a file was given. */
function repeatedHeadline(rest: readonly PageParagraph[], title: string): number {
  const wanted = withoutSpace(title);
  for (let count = 1; count <= Math.min(mostLines, rest.length); count++) {
    const row = rest.slice(0, count);
    if (row.some(({ heading, rows }) => heading !== undefined || rows !== undefined)) return 0;
    if (withoutSpace(row.map(({ text }) => text).join('')) === wanted) return count;
  }
  return 0;
}

/** Sorts the paragraphs of a page into headline, the lines around the body, and the body with its headings. */
export function arrangeDraft(paragraphs: readonly PageParagraph[], pageTitle?: string): Draft {
  const found: HeadlineRange | undefined =
    promulgatedHeadline(paragraphs) ?? findHeadline(paragraphs, pageTitle);
  const headline = paragraphs.slice(found?.start ?? 0, found?.end ?? 0);
  const over = paragraphs.slice(0, found?.start ?? 0).map(({ text }) => text);
  let rest = paragraphs.slice(found?.end ?? 0);

  const repeated = found ? repeatedHeadline(rest, headlineText(headline)) : 0;
  const bodyStart = rest.findIndex(
    ({ text, heading, rows }, index) =>
      index >= repeated &&
      (heading !== undefined ||
        rows !== undefined ||
        !(standsUnderTitle(text) || isIssuedBy(rest.slice(index, index + 2)))),
  );
  const underCount = found && bodyStart > 0 ? bodyStart : 0;
  const under = rest.slice(0, underCount).map(({ text }) => text);
  rest = rest.slice(underCount);

  const firstAnnex = findAnnexes(rest)[0]?.start ?? rest.length;
  const letter = rest.slice(0, firstAnnex);
  const closing = letter.slice(letter.length - countClosing(letter)).map(({ text }) => text);
  const afterCount = countClosing(rest);
  const after = rest.slice(rest.length - afterCount).map(({ text }) => text);
  rest = rest.slice(0, rest.length - afterCount);
  const last = rest.at(-1);
  const cut = last && cutTurn(last.text);
  if (last && cut) {
    rest = [...rest.slice(0, -1), { ...last, text: cut[0] }];
    after.unshift(cut[1]);
  }
  const [first] = rest;
  if (!first) {
    throw new IngestProblem('no-text', '只有标题，没有正文。', '请看文件里有没有正文。');
  }
  const marked = paragraphs.some(
    ({ heading }, index) =>
      heading !== undefined && (index < (found?.start ?? 0) || index >= (found?.end ?? 0)),
  );
  return {
    title: found ? headlineText(headline) : openingWords(first),
    titleFrom: found ? 'printed' : 'opening-words',
    over,
    under,
    body: layOut(rest, marked),
    after,
    closing,
  };
}
