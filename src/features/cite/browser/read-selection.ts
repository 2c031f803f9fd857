import { textFragment, type Stretch } from '../../../citations/text-fragment.ts';
import { joinRuns, pageParts, textRuns, type TextRun } from '../../documents/browser/text-parts.ts';

/** Words of a document that a reader has selected. */
export interface SelectedWords {
  /** Ids of the first and the last part. */
  parts: string[];
  /** A part an item. */
  words: string[];
  /** The text fragment that marks them. */
  fragment: string;
}

/** The selected stretch of a run; undefined where nothing of it is selected. */
function selectedStretch({ text, nodes }: TextRun, range: Range): Stretch | undefined {
  let start: number | undefined;
  let end = 0;
  for (const { node, start: at } of nodes) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    start ??= at + from;
    end = at + to;
  }
  return start === undefined ? undefined : { text, start, end };
}

/** What is selected inside a document's text; undefined where that is nothing but space. */
export function readSelection(root: Element): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  const words: string[] = [];
  for (const part of pageParts(root)) {
    if (!part.elements.some((element) => range.intersectsNode(element))) continue;
    const own = textRuns(part).flatMap((run) => selectedStretch(run, range) ?? []);
    const text = joinRuns(own.map((stretch) => stretch.text.slice(stretch.start, stretch.end)));
    if (text === '') continue;
    parts.push(part.id);
    words.push(text);
    stretches.push(...own.filter(({ text: run, start, end }) => run.slice(start, end).trim() !== ''));
  }
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  return { parts: [parts[0] ?? '', parts.at(-1) ?? ''], words, fragment: textFragment(first, last) };
}
