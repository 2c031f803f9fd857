import * as z from 'zod';
import { isMarkColour, type Note } from './note.ts';

// zod otherwise tries whether it may compile code, which the site's policy forbids and the browser reports.
z.config({ jitless: true });

/** Version of the file that this site writes, and the newest that it reads. */
export const fileVersion = 1;
/** Bytes that a file of notes may have: far more than anyone writes. */
export const largestFile = 20 * 1024 * 1024;

const longest = 50_000;
const text = z.string().max(longest);
const time = z.iso.datetime({ offset: true });
const source = z.string().regex(/^documents\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

const body = z.object({
  type: z.literal('TextualBody'),
  purpose: z.string(),
  value: text,
  modified: time.optional(),
});
const quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: text.min(1),
  prefix: text.default(''),
  suffix: text.default(''),
});
const fragment = z.object({
  type: z.literal('FragmentSelector'),
  value: z.string().regex(/^[a-z0-9-]{0,100}$/),
});

/** One annotation, as the W3C Web Annotation Data Model has it, with what this site needs of it. */
const annotation = z.object({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  created: time,
  modified: time.optional(),
  body: z.array(body).default([]),
  target: z.object({
    source: z.string().max(2000),
    title: z.string().max(1000).default(''),
    selector: z.array(z.unknown()),
  }),
});

const file = z.object({
  type: z.literal('AnnotationPage'),
  version: z.number().optional(),
  items: z.array(z.unknown()).max(200_000),
});

/** ISO time in UTC, so that two of them compare as strings. */
const utc = (value: string): string => new Date(value).toISOString();

/** An annotation of this site's notes. `site` is the public address that its texts lie below. */
export function toAnnotation(note: Note, site: string): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.words === '' ? 'highlighting' : 'commenting',
    created: note.created,
    modified: note.updated,
    body: [
      ...(note.words === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.words }]),
      { type: 'TextualBody', purpose: 'classifying', value: note.colour },
      ...note.others.map(({ words, updated }) => ({
        type: 'TextualBody',
        purpose: 'replying',
        format: 'text/plain',
        value: words,
        modified: updated,
      })),
    ],
    target: {
      source: `${site}${note.source}/`,
      title: note.title,
      selector: [
        { type: 'FragmentSelector', value: note.part },
        { type: 'TextQuoteSelector', exact: note.exact, prefix: note.prefix, suffix: note.suffix },
      ],
    },
  };
}

/** All notes as one file: an AnnotationPage of the Web Annotation Data Model. */
export function writeAnnotations(notes: readonly Note[], site: string): string {
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      version: fileVersion,
      items: notes.map((note) => toAnnotation(note, site)),
    },
    null,
    2,
  )}\n`;
}

/** A note from an annotation; undefined where it is none of a text of this library. */
export function fromAnnotation(value: unknown): Note | undefined {
  const { success, data } = annotation.safeParse(value);
  if (!success) return undefined;
  const selectors = data.target.selector;
  const words = selectors.flatMap((own) => quote.safeParse(own).data ?? []).at(0);
  const part = selectors.flatMap((own) => fragment.safeParse(own).data ?? []).at(0);
  // Sites of this library may lie at different addresses; a text's own is the end of it.
  const path = /(?:^|\/)(documents\/[^/?#]+)\/?(?:[?#].*)?$/.exec(data.target.source)?.[1];
  const own = source.safeParse(path);
  if (!words || !own.success) return undefined;
  const of = (purpose: string) => data.body.filter((item) => item.purpose === purpose);
  const colour = of('classifying').at(0)?.value;
  const updated = utc(data.modified ?? data.created);
  return {
    id: data.id.slice('urn:uuid:'.length),
    source: own.data,
    title: data.target.title,
    part: part?.value ?? '',
    exact: words.exact,
    prefix: words.prefix,
    suffix: words.suffix,
    colour: isMarkColour(colour) ? colour : 'yellow',
    words: of('commenting')
      .map((item) => item.value)
      .join('\n'),
    created: utc(data.created),
    updated,
    others: of('replying').map((item) => ({
      words: item.value,
      updated: item.modified === undefined ? updated : utc(item.modified),
    })),
  };
}

/** What was read from a file, or why nothing was: one plain sentence. */
export type ReadNotes = { notes: Note[]; unread: number } | { problem: string };

/** What is said of a file that a later version of the site wrote. */
export const newerFile = (version: number): ReadNotes => ({
  problem: `这个文件是较新的版本（${version}）写的，本页只认得版本 ${fileVersion}，没有导入任何内容。请刷新本页或更新本站后再试。`,
});

/** Reads what `writeAnnotations` wrote; nothing in it is taken for anything but text. */
export function readAnnotations(content: string): ReadNotes {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { problem: '这个 JSON 文件不完整或已损坏，没有导入任何内容。请用另一份备份再试。' };
  }
  const page = file.safeParse(value);
  if (!page.success) return { problem: '这个 JSON 文件里不是笔记，没有导入任何内容。请选本页导出的文件。' };
  const { version = fileVersion, items } = page.data;
  if (version > fileVersion) {
    return newerFile(version);
  }
  const notes = items.flatMap((item) => fromAnnotation(item) ?? []);
  return { notes, unread: items.length - notes.length };
}
