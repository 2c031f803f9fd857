import type { Draft } from './draft.ts';
import { findTitle } from './find-title.ts';
import { countAfterBody, cutTurn, standsUnderTitle } from './frame-lines.ts';
import { layOutBody } from './heading-levels.ts';
import { IngestProblem } from './ingest-problem.ts';
import type { PageParagraph } from './join-paragraphs.ts';

const longestOpening = 24;

/** The opening words that serve as title where the page sets none: up to the first mark, at most 24 characters. */
function openingWords(text: string): string {
  const [clause = ''] = text.split(/[，。；：！？]/u);
  const words = clause.length >= 6 ? clause : text;
  return [...words].slice(0, longestOpening).join('').trim();
}

/** Sorts the paragraphs of a page into headline, the lines around the body, and the body with its headings. */
export function arrangeDraft(paragraphs: readonly PageParagraph[]): Draft {
  const titleIndex = findTitle(paragraphs);
  const title = titleIndex === undefined ? undefined : paragraphs[titleIndex];
  const over = title ? paragraphs.slice(0, titleIndex).map(({ text }) => text) : [];
  let rest = title ? paragraphs.slice((titleIndex ?? 0) + 1) : [...paragraphs];

  const bodyStart = rest.findIndex(({ text, heading }) => heading !== undefined || !standsUnderTitle(text));
  const underCount = title && bodyStart > 0 ? bodyStart : 0;
  const under = rest.slice(0, underCount).map(({ text }) => text);
  rest = rest.slice(underCount);

  const afterCount = countAfterBody(rest);
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
    throw new IngestProblem(
      'no-text',
      'The page has a headline at most, and no text.',
      'Check that the file holds the article.',
    );
  }
  return {
    title:
      title?.asTitle ?? openingWords(first.text === '' ? (first.rows?.flat().join('') ?? '') : first.text),
    titleFrom: title ? 'printed' : 'opening-words',
    over,
    under,
    body: layOutBody(rest),
    after,
  };
}
