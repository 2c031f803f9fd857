import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DocumentData } from '../entries/documents.ts';
import { markupOf, type Markup } from './markup.ts';
import { editorialPattern, identifyBlocks, type Block } from './parts/paragraph-ids.ts';
import { parseMarkdown } from './parser.ts';
import { partNames } from './parts/part-names.ts';
import type { PublishedIds } from './parts/published-ids.ts';

/** One addressable piece of a document's text, in reading order. */
export interface TextPart {
  /** over-1, title, under-1, after-1, or the id of a heading or paragraph (s3-c4-p2). */
  id: string;
  kind: 'over' | 'title' | 'under' | 'heading' | 'paragraph' | 'after';
  /** Plain text: no Markdown marks, no words of the editors. */
  text: string;
  /** Plain text with the editors' ⟦words⟧ kept. */
  raw: string;
  /** 1-based line in the body; 0 for text that the front matter holds. */
  line: number;
  /** Printed number of the part it opens (（四）, 第二), or ''. */
  label: string;
  /** The part it stands in (s3-c4), '' outside of any. */
  part: string;
  /** The article or item that it opens (ch1-a17, s3-i2), a group in the page; '' where it opens none. */
  opens: string;
  /** Itself and the parts around it, outermost first, by address and by name as a citation has it. */
  place: readonly { id: string; name: string }[];
  /** Heading level, 0 for anything else. */
  depth: number;
}

const frameNames = { over: '题前', title: '标题', under: '题下', after: '文末' } as const;

function framed(kind: keyof typeof frameNames, lines: readonly string[]): TextPart[] {
  return lines.map((text, index): TextPart => {
    const id = kind === 'title' ? kind : `${kind}-${index + 1}`;
    const place = [{ id, name: frameNames[kind] }];
    const depth = kind === 'title' ? 1 : 0;
    return { id, kind, text, raw: text, line: 0, label: '', part: '', opens: '', place, depth };
  });
}

/** The words of a document. */
export interface ReadText {
  /** The whole printed text, frame and body, piece by piece in reading order. */
  parts: readonly TextPart[];
  /** What the body holds beyond plain text. */
  markup: readonly Markup[];
}

/** A document's Markdown, read once. */
export interface ReadDocument extends ReadText {
  /** The body as Markdown, and its headings and paragraphs with their addresses. */
  tree: Root;
  blocks: readonly Block[];
}

/** Reads a document; `published` names the parts whose published id is not the one that counting gives. */
export function readDocument(
  data: Pick<DocumentData, 'title' | 'titleFrom' | 'printed'>,
  body: string,
  published?: PublishedIds,
): ReadDocument {
  const tree = parseMarkdown(body);
  const blocks = identifyBlocks(tree, published);
  const names = partNames(blocks.map(({ place }) => place));
  const lines = blocks.map((block): TextPart => {
    const raw = toString(block.node);
    return {
      id: block.id,
      kind: block.depth > 0 ? 'heading' : 'paragraph',
      text: raw.replace(editorialPattern, ''),
      raw,
      line: block.node.position?.start.line ?? 0,
      label: block.label?.label ?? '',
      part: block.part,
      opens: block.opens ? block.part : '',
      place: block.place.map(({ id }) => ({ id, name: names.get(id) ?? '' })),
      depth: block.depth,
    };
  });
  const parts = [
    ...framed('over', data.printed.over),
    ...framed('title', data.titleFrom === 'printed' ? [data.title] : []),
    ...framed('under', data.printed.under),
    ...lines,
    ...framed('after', data.printed.after),
  ];
  return { parts, markup: markupOf(tree), tree, blocks };
}

/** The parts of a document, where nothing else of it is needed. */
export function documentParts(...document: Parameters<typeof readDocument>): readonly TextPart[] {
  return readDocument(...document).parts;
}
