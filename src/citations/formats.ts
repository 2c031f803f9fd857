import type { Citation } from './citation.ts';
import { formatBibtex } from './format-bibtex.ts';
import { formatCsl } from './format-csl.ts';
import { formatGbt7714 } from './format-gbt7714.ts';
import { formatHtml } from './format-html.ts';
import { formatMarkdown } from './format-markdown.ts';
import { formatPlain } from './format-plain.ts';
import { formatRis } from './format-ris.ts';

/** How a citation is written, by the name of the format. */
export const citationFormats = {
  plain: formatPlain,
  markdown: formatMarkdown,
  html: formatHtml,
  gbt7714: formatGbt7714,
  bibtex: formatBibtex,
  ris: formatRis,
  csl: formatCsl,
} as const satisfies Readonly<Record<string, (citation: Citation) => string>>;

export type CitationFormat = keyof typeof citationFormats;

/** The citation without the words quoted in it. */
export const withoutWords = (citation: Citation): Citation => ({
  ...citation,
  passages: citation.passages.map((passage) => ({ ...passage, words: [] })),
});
