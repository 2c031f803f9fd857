import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { annotateText } from './annotate-text.ts';
import { correctionMarks } from './correction-marks.ts';
import { gapElement } from './gap-element.ts';

/** HTML of a line around the body (title, over-1, under-1, after-1) with its corrections marked; all text is escaped. */
export function renderLine(
  model: KnowledgeModel,
  document: DocumentRecord,
  part: string,
  text: string,
): string {
  const line = h('span', text);
  annotateText(line, correctionMarks(model, document).get(part) ?? [], gapElement);
  return toHtml(line.children);
}
