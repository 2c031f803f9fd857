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

/**
 * Finds notes: a paragraph that opens with a mark ([1], ①) and stands right below the block that has the mark in its
 * words, with nothing but other notes between them. Numbers of a list are no such marks.
 */
export function footnotesOf(blocks: readonly Block[]): Footnotes {
  const notes = new Set<string>();
  const marks = new Map<string, TextMark[]>();
  let caller: Block | undefined;
  for (const block of blocks) {
    const mark = block.depth === 0 ? opening.exec(textOf(block))?.[0] : undefined;
    const start = mark === undefined || !caller ? undefined : placeOf(mark, textOf(caller));
    if (mark === undefined || start === undefined || !caller) {
      caller = block;
      continue;
    }
    const callId = `call-${block.id}`;
    notes.add(block.id);
    const call: TextMark = {
      start,
      end: start + mark.length,
      wrap: (words) =>
        h(
          'a',
          {
            class: 'footnote-call',
            id: callId,
            href: `#${block.id}`,
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
    marks.set(caller.id, [...(marks.get(caller.id) ?? []), call]);
    marks.set(block.id, [back]);
  }
  return { notes, marks };
}
