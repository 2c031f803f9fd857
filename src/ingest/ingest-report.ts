import type { DecodedText } from './decode-text.ts';

/** What one input became, and what a person must look at. */
export interface IngestReport {
  /** The input as it was named. */
  input: string;
  id: string;
  title: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'kept';
  /** How the bytes were decoded and how sure that is. */
  decoded: string;
  /** Number of changes by what made them. */
  repairs: Readonly<Record<string, number>>;
  /** What a person must look at, in English, with quotes of the page. */
  look: readonly string[];
}

/** `UTF-8, certain (its bytes are valid); 99.8% everyday characters`. */
export function describeDecoding(decoded: DecodedText | undefined): string {
  if (!decoded) return '.docx, its encoding is fixed by the format';
  const { encoding, sureness, byteOrderMark, everyday } = decoded;
  const ground = byteOrderMark
    ? 'byte order mark'
    : sureness === 'certain'
      ? 'its bytes are valid'
      : 'by its characters';
  return `${encoding}, ${sureness} (${ground}); ${(everyday * 100).toFixed(1)}% everyday characters`;
}

const outcomes: Readonly<Record<IngestReport['outcome'], string>> = {
  created: 'new draft',
  updated: 'draft made anew',
  unchanged: 'nothing new',
  kept: 'left as the editors have it',
};

/** The report of one input, a block of lines. */
export function formatReport({ input, id, title, outcome, decoded, repairs, look }: IngestReport): string {
  const counts = Object.entries(repairs).filter(([, count]) => count > 0);
  const lines = [
    `${input} → ${id} (${outcomes[outcome]}) ${title}`,
    `  decoded: ${decoded}`,
    `  repairs: ${counts.length > 0 ? counts.map(([name, count]) => `${name} ${count}`).join(', ') : 'none'}`,
    ...look.map((item) => `  look at: ${item}`),
  ];
  return lines.join('\n');
}
