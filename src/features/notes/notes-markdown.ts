import { escapeMarkdown } from '../../citations/format-markdown.ts';
import { fileVersion, fromAnnotation, newerFile, toAnnotation, type ReadNotes } from './annotation-file.ts';
import { colourName, type Note } from './note.ts';

const fileOpening = `<!-- notes version=`;
/** The block of the records: what a reader of the file is told of it, and a note a line. */
const recordsOpening = '<!-- 以下供再次导入，请留着；上面的话可以改';
const closing = '-->';

/** JSON that can stand in an HTML comment: no "--", no ">". */
const inComment = (value: unknown): string =>
  JSON.stringify(value).replace(/-(?=-)|>/g, (sign) => (sign === '-' ? '\\u002d' : '\\u003e'));

const escapeLine = (line: string): string =>
  escapeMarkdown(line).replace(/^( +)/, (spaces) => '\\ '.repeat(spaces.length));

function quoteLines(words: string): string {
  const lines = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return lines.join('\n>\n');
}

/** 2026年11月22日 */
const dateWords = (time: string): string => {
  const [year = '', month, day] = time.slice(0, 10).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/**
 * A note as one writes it: the words of the text, one's own, and where and when, and what `later` says of an earlier text;
 * the number names its record.
 */
function section(note: Note, number: number, site: string, later: string): string {
  const address = `${site}${note.source}/${note.part === '' ? '' : `#${note.part}`}`;
  return [
    quoteLines(note.exact),
    ...(note.words === '' ? [] : [note.words.split('\n').map(escapeLine).join('  \n')]),
    [
      `[原文](${address} "第${number}条")`,
      dateWords(note.updated),
      colourName(note.colour),
      ...(later === '' ? [] : [escapeMarkdown(later)]),
    ].join(' · '),
  ].join('\n\n');
}

/**
 * All notes as Markdown that reads as a person writes it: by text, each with its quotation, its words and its address. The
 * records of the notes stand in one block at the end, so that the file can be read back without doubles; words changed in
 * the file are taken over. `later` says of a note, by its id, that its text was changed since.
 */
export function writeMarkdown(
  notes: readonly Note[],
  site: string,
  later: ReadonlyMap<string, string> = new Map(),
): string {
  const bySource = [...Map.groupBy(notes, ({ source }) => source).values()];
  const ordered = bySource.flat();
  const chapters = bySource.map((own) => {
    const title = own.at(-1)?.title ?? '';
    const sections = own.map((note) =>
      section(note, ordered.indexOf(note) + 1, site, later.get(note.id) ?? ''),
    );
    return [`## ${escapeMarkdown(title)}`, ...sections].join('\n\n');
  });
  const records = ordered.map((note) => inComment(toAnnotation(note, site)));
  return `${[
    '# 我的笔记',
    ...chapters,
    `${fileOpening}${fileVersion} -->\n${[recordsOpening, ...records, closing].join('\n')}`,
  ].join('\n\n')}\n`;
}

const unescape = (line: string): string => line.replace(/\\([\\`*_[\]<>~|&#+=\-.) ])/g, '$1');

const words = (written: string): string =>
  written
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n')
    .map((line) => unescape(line.replace(/ {2}$/, '')))
    .join('\n');

const aboutLine = /^\[原文\]\(\S+ "第(\d{1,9})条"\).*$/gmu;

/** The words of each note by the number of its record: what stands between its quotation and its address. */
function wordsByNumber(text: string): Map<number, string> {
  const found = new Map<number, string>();
  let from = 0;
  for (const match of text.matchAll(aboutLine)) {
    const lines = text.slice(from, match.index).split('\n');
    from = match.index + match[0].length;
    const quote = lines.findIndex((line) => line.startsWith('>'));
    if (quote < 0) continue;
    const end = lines.findIndex((line, index) => index > quote && !line.startsWith('>'));
    found.set(Number(match[1]), end < 0 ? '' : words(lines.slice(end).join('\n')));
  }
  return found;
}

/** The records of a file, each with its words in the text; those of the first form of the file stand with their words. */
function recordsIn(content: string): { record: string; words: string | undefined }[] {
  const [text = '', block] = content.split(`\n${recordsOpening}\n`);
  if (block === undefined) {
    return content
      .split(/^<!-- note /m)
      .slice(1)
      .map((part) => {
        const written = /<!-- words -->([\s\S]*?)(?:<!-- end -->|$)/.exec(part)?.[1];
        return {
          record: part.split(' -->')[0] ?? '',
          words: written === undefined ? undefined : words(written),
        };
      });
  }
  const written = wordsByNumber(text);
  const lines = block.split('\n');
  return lines
    .slice(0, lines.includes(closing) ? lines.lastIndexOf(closing) : undefined)
    .filter((record) => record.trim() !== '')
    .map((record, index) => ({ record, words: written.get(index + 1) }));
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
  for (const { record, words: written } of recordsIn(content.replaceAll('\r\n', '\n'))) {
    let note: Note | undefined;
    try {
      note = fromAnnotation(JSON.parse(record));
    } catch {
      note = undefined;
    }
    if (!note) {
      unread += 1;
      continue;
    }
    const isChanged = written !== undefined && written.trim() !== note.words.trim();
    const others = [...note.others, { words: note.words, updated: note.updated }];
    notes.push(isChanged ? { ...note, words: written, updated: now, others } : note);
  }
  return { notes, unread };
}
