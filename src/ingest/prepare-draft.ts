import path from 'node:path';
import { sha256Of } from '../config/sha256.ts';
import { collate } from '../editions/collate.ts';
import { writeLinePlaces } from '../editions/line-places.ts';
import { readDocument, type ReadText } from '../text/document-parts.ts';
import { documentSchema } from '../entries/documents.ts';
import { editionSchema } from '../entries/editions.ts';
import { sourceSchema } from '../entries/sources.ts';
import { arrangeDraft } from './arrange-draft.ts';
import { detectFormat } from './detect-format.ts';
import { findMetadata } from './frame/metadata-rows.ts';
import { subjectOf } from './frame/subject.ts';
import { draftFacts } from './draft-facts.ts';
import type { ExtractedPage } from './extracted-page.ts';
import { takeHeadlineMark } from './headline-mark.ts';
import { IngestProblem } from './ingest-problem.ts';
import { describeDecoding, type IngestReport } from './ingest-report.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { keepPictures } from './pictures.ts';
import { lineSpans } from './line-spans.ts';
import { findFurniture } from './page-furniture.ts';
import { refuseCharacters } from './refused-characters.ts';
import { repairPage } from './repair-page.ts';
import { proposeTexts } from './text-boundaries.ts';
import { thingsToLookAt } from './things-to-look-at.ts';
import { writeLedger } from './write-ledger.ts';
import { writeMarkdown } from './write-markdown.ts';
import { frontMatterOf, omittedRanges, writeDocument, writeEdition, writeRecord } from './write-records.ts';

/** Everything that an input becomes, before it has an id and is written: plain data, which a worker can send. */
export interface PreparedDraft {
  title: string;
  /** What the headline is about, for the id. */
  subject: string;
  /** SHA-256 of the input's bytes. */
  sha256: string;
  /** Text of the document's file. */
  document: string;
  /** Record of the edition, but for the id of its source. */
  edition: object;
  /** Text of the source's record. */
  source: string;
  page: Uint8Array;
  /** The input itself, where the page was made from it. */
  original: { file: string; bytes: Uint8Array } | undefined;
  /** Pictures that stood on the page, by the names of their files. */
  pictures: ReadonlyMap<string, Uint8Array>;
  report: Pick<IngestReport, 'title' | 'decoded' | 'repairs' | 'look'>;
}

/** Longest page, in UTF-16 units: as much as a dozen books. */
const maxCharacters = 2_000_000;

/**
 * Makes a draft document, its edition and its source from the bytes of one input, and proves that they collate. The
 * name of the input gives its format. Throws an IngestProblem for input that cannot be trusted.
 */
export async function prepareDraft(name: string, bytes: Uint8Array): Promise<PreparedDraft> {
  const format = detectFormat(name, bytes);
  const page = await format.extract(bytes);
  for (const { text } of page.lines) refuseCharacters(text);
  if (page.lines.every(({ text }) => text.trim() === '')) {
    throw new IngestProblem('no-text', '文件里只有空白。', '请补上文字，或略去这个文件。');
  }
  const length = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > maxCharacters) {
    throw new IngestProblem(
      'file-too-large',
      `这一页有 ${length} 字，至多读 ${maxCharacters} 字。`,
      '请分成几篇。',
    );
  }
  const pictures = await keepPictures(name, page.pictures ?? []);
  page.remarks.push(...pictures.remarks);
  const metadata = findMetadata(page.lines);
  const furniture = findFurniture(page.lines, metadata);
  const repaired = repairPage(page.lines, furniture);
  const paragraphs = joinParagraphs(repaired.lines);
  const draft = arrangeDraft(paragraphs, page.title ?? metadata.title);
  const mark = takeHeadlineMark(draft, repaired.units);
  if (mark !== undefined) page.remarks.push(`标题末的注号“${mark}”没有录入标题，注文照录。`);
  const texts = proposeTexts(paragraphs);
  const facts = draftFacts(draft, metadata);
  const frontMatter = frontMatterOf(draft, facts);
  const body = writeMarkdown(draft.body);
  const read = readDocument(documentSchema.parse(frontMatter), body);
  const ledger = writeLedger(read.parts, repaired.units, repaired.fullwidthCount);
  const spans = lineSpans(
    repaired.lines.map(({ number }) => number),
    new Set(furniture.keys()),
  );

  const pageBytes = page.isPage
    ? bytes
    : new TextEncoder().encode(`${page.lines.map(({ text }) => text).join('\n')}\n`);
  const extension = path.extname(name).toLowerCase();
  const decoded = describeDecoding(page.decoded);
  const sha256 = sha256Of(bytes);
  const source = {
    title: draft.title,
    sha256: sha256Of(pageBytes),
    ...(page.isPage ? {} : { original: { file: `original${extension}`, sha256 } }),
    description: page.isPage
      ? '由文本文件导入，原样保存。'
      : `由 ${extension} 文件导入（${page.decoded ? `编码判为 ${page.decoded.encoding}` : format.name}）；page.txt 为提取的文字，原件存为 original${extension}。`,
    ...(facts.published === undefined ? {} : { published: facts.published }),
    ...(furniture.size === 0 ? {} : { omitted: omittedRanges(furniture) }),
    ...(page.lines.some(({ places }) => places) && { places: placesOf(page) }),
    ...(pictures.records.length > 0 && { pictures: pictures.records }),
  };
  const edition = {
    spans: spans.map((lines) => ({ lines })),
    ...(ledger.rules.length === 0 ? {} : { rules: ledger.rules }),
    ...(ledger.corrections.length === 0 ? {} : { corrections: ledger.corrections }),
    ...(ledger.struck.length === 0 ? {} : { struck: ledger.struck }),
  };
  sourceSchema.parse(source);
  prove(frontMatter, body, { source: 'draft', ...edition }, page, read);

  return {
    title: draft.title,
    subject: subjectOf(draft.title),
    sha256,
    document: writeDocument(frontMatter, body),
    edition,
    source: writeRecord(source),
    page: pageBytes,
    original: page.isPage ? undefined : { file: `original${extension}`, bytes },
    pictures: pictures.files,
    report: {
      title: draft.title,
      decoded,
      ...thingsToLookAt({ page, metadata, furniture, repaired, texts, draft, facts, ledger }),
    },
  };
}

/** The files of a draft under its id: path below the content folder → bytes. */
export function draftFiles(draft: PreparedDraft, id: string): Map<string, Uint8Array> {
  const { document, edition, source, page, original, pictures } = draft;
  const encoder = new TextEncoder();
  return new Map([
    [`sources/${id}/page.txt`, page],
    ...(original ? [[`sources/${id}/${original.file}`, original.bytes] as const] : []),
    ...[...pictures].map(([file, bytes]) => [`sources/${id}/${file}`, bytes] as const),
    [`sources/${id}/source.yaml`, encoder.encode(source)],
    [`editions/${id}.yaml`, encoder.encode(writeEdition({ source: id, ...edition }))],
    [`documents/${id}.md`, encoder.encode(document)],
  ]);
}

/** Where each line stands in the printed file, line by line. */
function placesOf({ lines }: ExtractedPage): string[] {
  return lines.flatMap(({ places }, index) => (places ? [writeLinePlaces(index + 1, places)] : []));
}

/** Collates the draft as the check of the library does; a draft that differs from its page is never written. */
function prove(
  frontMatter: object,
  body: string,
  edition: object,
  page: ExtractedPage,
  read: ReadText,
): void {
  const nowhere = { line: 1, column: 1 };
  const entry = { path: 'draft', locate: () => nowhere };
  const { problems } = collate({
    document: { ...entry, data: documentSchema.parse(frontMatter), body, bodyLine: 1 },
    edition: { ...entry, data: editionSchema.parse(edition) },
    source: { path: 'page.txt', lines: page.lines.map(({ text }) => text) },
    read,
  });
  const [first] = problems;
  if (first) {
    throw new IngestProblem(
      'does-not-collate',
      `草稿与原页不合（${first.rule}）：${first.message}`,
      '请报告这个文件；什么也没有写下。',
    );
  }
}
