import { decodeText, type DecodedText } from './decode-text.ts';
import type { ExtractedPage } from './extracted-page.ts';
import type { IngestRule } from './ingest-problem.ts';
import { refuseCharacters } from './refused-characters.ts';

/** A format that ingest reads. */
export interface InputFormat {
  /** What an editor calls it. */
  name: string;
  /** In lower case, each with its dot. */
  extensions: readonly string[];
  /** Largest input, in MiB. A page of text is hundreds of times smaller; some formats hold pictures. */
  maxMebibytes: number;
  /** How its files begin, and what is said of one that begins otherwise; a format without it is text. */
  beginning?: { bytes: readonly number[]; rule: IngestRule; remedy: string };
  /** The text of an input, line by line; throws an IngestProblem where it cannot be trusted. */
  extract: (bytes: Uint8Array) => Promise<ExtractedPage>;
}

const asText =
  (read: (decoded: DecodedText) => Promise<ExtractedPage>): InputFormat['extract'] =>
  (bytes) => {
    const decoded = decodeText(bytes);
    refuseCharacters(decoded.text);
    return read(decoded);
  };

const asPlain = async (decoded: DecodedText): Promise<ExtractedPage> =>
  (await import('./extract-plain.ts')).extractPlain(decoded);

/** Markdown of no sane page, nested or marked so much that reading it as such would take minutes, is plain text. */
async function asMarkdown(decoded: DecodedText): Promise<ExtractedPage> {
  const { extractMarkdown } = await import('./extract-markdown.ts');
  const { isTangled } = await import('./tangled-markdown.ts');
  if (!isTangled(decoded.text)) return extractMarkdown(decoded);
  const page = await asPlain(decoded);
  return { ...page, remarks: ['Markdown 的标记太多或嵌套太深，按纯文本读；请核对。', ...page.remarks] };
}

/** Every format; a reader is loaded when its first input comes. */
export const inputFormats: readonly InputFormat[] = [
  { name: '文本', extensions: ['.txt'], maxMebibytes: 4, extract: asText(asPlain) },
  { name: 'Markdown', extensions: ['.md', '.markdown'], maxMebibytes: 4, extract: asText(asMarkdown) },
  {
    name: '网页',
    extensions: ['.html', '.htm'],
    maxMebibytes: 8,
    extract: asText(async (decoded) => (await import('./html/extract-html.ts')).extractHtml(decoded)),
  },
  {
    name: 'Word 文档',
    extensions: ['.docx'],
    maxMebibytes: 32,
    beginning: {
      bytes: [0x50, 0x4b, 0x03, 0x04],
      rule: 'docx-broken',
      remedy: '请重新存为 .docx。',
    },
    extract: async (bytes) => (await import('./docx/extract-docx.ts')).extractDocx(bytes),
  },
  {
    name: '文字版 PDF',
    extensions: ['.pdf'],
    maxMebibytes: 32,
    beginning: {
      bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
      rule: 'pdf-broken',
      remedy: '请重新下载，或换一份。',
    },
    extract: async (bytes) => (await import('./pdf/extract-pdf.ts')).extractPdf(bytes),
  },
];

/** What an editor may save a file as, as a remedy names it. */
export const savedAs = inputFormats.map(({ extensions }) => extensions[0]).join('、');

/** Extensions that ingest reads, in lower case. */
export const inputExtensions: readonly string[] = inputFormats.flatMap(({ extensions }) => extensions);
