import { escapeMarkdown } from '../../citations/format-markdown.ts';
import { fileVersion, fromAnnotation, newerFile, toAnnotation, type ReadNotes } from './annotation-file.ts';
import { colourName, type Note } from './note.ts';

const opening = '<!-- note ';
const closing = ' -->';
const fileOpening = `<!-- notes version=`;

/** JSON that can stand in an HTML comment: no "--", no ">". */
const inComment = (value: unknown): string =>
  JSON.stringify(value).replace(/-(?=-)|>/g, (sign) => (sign === '-' ? '\\u002d' : '\\u003e'));

const escapeLine = (line: string): string =>
  escapeMarkdown(line).replace(/^( +)/, (spaces) => '\\ '.repeat(spaces.length));

function quoteLines(words: string): string {
  const lines = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return lines.join('\n>\n');
}

function section(note: Note, site: string): string {
  const address = `${site}${note.source}/${note.part === '' ? '' : `#${note.part}`}`;
  const about = `[原文](${address}) · ${colourName(note.colour)} · ${note.updated.slice(0, 10)}`;
  return [
    `${opening}${inComment(toAnnotation(note, site))}${closing}`,
    quoteLines(note.exact),
    about,
    '<!-- words -->',
    ...(note.words === '' ? [] : [note.words.split('\n').map(escapeLine).join('  \n')]),
    '<!-- end -->',
  ].join('\n\n');
}

/**
 * All notes as Markdown that reads well anywhere: by text, each with its quotation, its address and its words. A comment
 * before each holds the annotation, so that the file can be read back without doubles; words changed in the file are
 * taken over.
 */
export function writeMarkdown(notes: readonly Note[], site: string): string {
  const bySource = Map.groupBy(notes, ({ source }) => source);
  const chapters = [...bySource.values()].map((own) => {
    const title = own.at(-1)?.title ?? '';
    return [`## ${escapeMarkdown(title)}`, ...own.map((note) => section(note, site))].join('\n\n');
  });
  return `${[`${fileOpening}${fileVersion} -->`, '# 我的笔记', ...chapters].join('\n\n')}\n`;
}

const unescape = (line: string): string => line.replace(/\\([\\`*_[\]<>~|&#+=\-.) ])/g, '$1');

/** Words between the marks of a section, as they were written. */
function wordsIn(section: string): string | undefined {
  const match = /<!-- words -->([\s\S]*?)(?:<!-- end -->|$)/.exec(section);
  if (!match) return undefined;
  const lines = (match[1] ?? '')
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  return lines.map((line) => unescape(line.replace(/ {2}$/, ''))).join('\n');
}

/** Reads what `writeMarkdown` wrote, also after an editor changed the words. */
export function readMarkdown(content: string, now: string): ReadNotes {
  const version = Number(/<!-- notes version=(\d{1,9}) -->/.exec(content)?.[1] ?? 0);
  if (version === 0) {
    return { problem: '这个 Markdown 文件不是本页导出的笔记，没有导入任何内容。请选本页导出的文件。' };
  }
  if (version > fileVersion) {
    return newerFile(version);
  }
  const notes: Note[] = [];
  let unread = 0;
  for (const part of content
    .replaceAll('\r\n', '\n')
    .split(/^<!-- note /m)
    .slice(1)) {
    const end = part.indexOf(closing);
    let note: Note | undefined;
    try {
      note = fromAnnotation(JSON.parse(part.slice(0, end)));
    } catch {
      note = undefined;
    }
    if (!note) {
      unread += 1;
      continue;
    }
    const words = wordsIn(part.slice(end));
    const isChanged = words !== undefined && words.trim() !== note.words.trim();
    const others = [...note.others, { words: note.words, updated: note.updated }];
    notes.push(isChanged ? { ...note, words, updated: now, others } : note);
  }
  return { notes, unread };
}
