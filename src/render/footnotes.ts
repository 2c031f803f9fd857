import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { editorialPattern, type Block } from '../text/parts/paragraph-ids.ts';
import type { TextMark } from './annotate-text.ts';

const opening = /^(?:\[\d{1,3}\]|〔\d{1,3}〕|[①-⑳㉑-㊿])/u;

/** The notes of a document and the links between each and the place that calls it, by part id. */
export interface Footnotes {
  notes: ReadonlySet<string>;
  marks: ReadonlyMap<string, readonly TextMark[]>;
}

const textOf = (block: Block): string => toString(block.node).replace(editorialPattern, '');

/** The one place of a text in which the mark stands; undefined where it stands in none, in several, or opens the text. */
function placeOf(mark: string, text: string): number | undefined {
  const at = text.indexOf(mark);
  return at > 0 && at === text.lastIndexOf(mark) ? at : undefined;
}

/** The block that calls a note of a list of notes at the end: the only one over it with the mark in its words. */
function callerOf(mark: string, before: readonly Block[]): Block | undefined {
  const holders = before.filter((block) => textOf(block).includes(mark));
  const [caller] = holders;
  return holders.length === 1 && caller && placeOf(mark, textOf(caller)) !== undefined ? caller : undefined;
}

const listHead = /^(?:注|注释|附注)[：:]?$/u;

/**
 * Finds notes: a paragraph that opens with a mark ([1], ①) and stands right below the block that has the mark in its
 * words, with nothing but other notes between them, or in a list of notes (注释：) with one such block over the list.
 * Numbers of a list are no such marks.
 */
export function footnotesOf(blocks: readonly Block[]): Footnotes {
  const notes = new Set<string>();
  const marks = new Map<string, TextMark[]>();
  let caller: Block | undefined;
  /** Index of the head of the list of notes that runs. */
  let head: number | undefined;
  /** Notes of that list that nothing calls in the text; they are notes where another of the list is. */
  let uncalled: string[] = [];
  blocks.forEach((block, index) => {
    const text = textOf(block);
    const mark = block.depth === 0 ? opening.exec(text)?.[0] : undefined;
    const isListed = mark !== undefined && head !== undefined;
    const from = isListed ? callerOf(mark, blocks.slice(0, head)) : caller;
    const start = mark === undefined || !from ? undefined : placeOf(mark, textOf(from));
    if (!isListed) {
      head = listHead.test(text) ? index : undefined;
      uncalled = [];
    }
    if (mark === undefined || start === undefined || !from) {
      caller = block;
      if (isListed) uncalled.push(block.id);
      return;
    }
    for (const id of [...(isListed ? uncalled : []), block.id]) notes.add(id);
    link(marks, from.id, block.id, mark, start);
  });
  return { notes, marks };
}

/** Marks the call of a note and the way back from it. */
function link(
  marks: Map<string, TextMark[]>,
  caller: string,
  note: string,
  mark: string,
  start: number,
): void {
  const callId = `call-${note}`;
  const call: TextMark = {
    start,
    end: start + mark.length,
    wrap: (words) =>
      h(
        'a',
        {
          class: 'footnote-call',
          id: callId,
          href: `#${note}`,
          role: 'doc-noteref',
          'aria-label': `注 ${mark}`,
        },
        words,
      ),
  };
  const back: TextMark = {
    start: 0,
    end: mark.length,
    wrap: (words) =>
      h('a', { href: `#${callId}`, role: 'doc-backlink', 'aria-label': `注 ${mark}，回到正文` }, words),
  };
  marks.set(caller, [...(marks.get(caller) ?? []), call]);
  marks.set(note, [back]);
}
