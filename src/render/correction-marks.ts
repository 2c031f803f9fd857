import { h } from 'hastscript';
import { apparatusOf } from '../editions/apparatus.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { TextMark } from './annotate-text.ts';

/** How readers are told of words that look wrong and were left. */
const doubtLabel = '疑误未改，看校勘记';

/**
 * Marks of a document's corrections, doubts and crossed-out words by part id: <ins> with the source's reading beside it, numbered as in the
 * apparatus. Changes of form are wrapped too, so that the page can show the source's face, but are not marked.
 */
export function correctionMarks(
  model: KnowledgeModel,
  document: DocumentRecord,
): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  const apparatus = apparatusOf(model, document);
  if (!apparatus) return marks;
  const add = (part: string, mark: TextMark): void => {
    marks.set(part, [...(marks.get(part) ?? []), mark]);
  };
  for (const { part, start, end, was, number, anchor, certainty, rule } of apparatus.entries) {
    const className = ['corr', certainty, ...(rule ? ['by-rule'] : [])];
    add(part, {
      start,
      end,
      wrap: (children) =>
        h(
          'ins',
          { class: className, id: anchor, dataWas: was, dataN: String(number) },
          // Links of the time when corrections were addressed by their number lead to the one that has it now.
          h('span', { id: `corr-${number}` }),
          h('span', { class: 'now' }, children),
        ),
    });
  }
  for (const { part, start, end, number, anchor } of apparatus.doubts) {
    const note = h('a', { class: 'doubt-note', href: `#doubt-note-${number}`, ariaLabel: doubtLabel });
    // The words 疑误未改 come with the style, so that they are neither copied nor found with the text.
    add(part, { start, end, wrap: (children) => h('span', { class: 'doubt', id: anchor }, children, note) });
  }
  for (const { part, start, end } of apparatus.struck)
    add(part, { start, end, wrap: (children) => h('del', { class: 'struck' }, children) });
  for (const [part, changes] of apparatus.forms) {
    for (const { start, end, was } of changes) {
      add(part, {
        start,
        end,
        wrap: (children) => h('span', { class: 'form', dataWas: was }, h('span', { class: 'now' }, children)),
      });
    }
  }
  return marks;
}
