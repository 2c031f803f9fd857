import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { EditionData } from '../../entries/editions.ts';
import { blockItems, flowItem, ruleItem, spanItem, type Item } from './propose-yaml-items.ts';

/** What is added to an edition. Everything else of its file stays, byte for byte. */
export interface Additions {
  /** New spans, each with its index in the finished list, in rising order. */
  spans: { index: number; span: EditionData['spans'][number] }[];
  /** Index of a rule and its count where new spans raise it. */
  counts: { index: number; count: number }[];
  rules: EditionData['rules'];
  corrections: EditionData['corrections'];
  gaps: EditionData['gaps'];
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Offset behind the last character of a node's own text; comments and line ends that follow are not its own. */
function endOf(node: unknown): number {
  if (isPair(node)) return node.value === null ? endOf(node.key) : endOf(node.value);
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return (node as Node).range?.[1] ?? 0;
}

/** Offset of the line that follows the line on which the text before `offset` ends. */
function nextLine(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function insertItems(text: string, seq: YAMLSeq, index: number, items: readonly Item[]): Edit {
  const previous = seq.items[index - 1];
  const start = seq.range?.[0] ?? 0;
  if (seq.flow === true) {
    const words = items.map(flowItem).join(', ');
    const at = previous === undefined ? start + 1 : endOf(previous);
    const more = previous === undefined && seq.items.length > 0;
    return { start: at, end: at, text: `${previous === undefined ? '' : ', '}${words}${more ? ', ' : ''}` };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const at = previous === undefined ? lineStart : nextLine(text, endOf(previous));
  return { start: at, end: at, text: blockItems(items, text.slice(lineStart, start)) };
}

function newList(text: string, map: YAMLMap, key: string, items: readonly Item[]): Edit {
  if (map.flow === true) {
    const at = endOf(map.items.at(-1));
    return { start: at, end: at, text: `, ${key}: [${items.map(flowItem).join(', ')}]` };
  }
  return { start: text.length, end: text.length, text: `${key}:\n${blockItems(items, '  ')}` };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let done = text;
  // From the end, so that the offsets before stay true; of two at one place the first comes first.
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start).reverse()) {
    done = done.slice(0, start) + words.replaceAll('\n', newline) + done.slice(end);
  }
  return done;
}

/** The file of an edition with the additions written into it; undefined where it is no mapping with spans. */
export function extendEditionYaml(file: string, additions: Additions): string | undefined {
  const text = file.endsWith('\n') ? file : `${file}\n`;
  const map = parseDocument(text).contents;
  if (!isMap(map)) return undefined;
  const spans = map.get('spans', true);
  const rules = map.get('rules', true);
  if (!isSeq(spans)) return undefined;
  const edits: Edit[] = [];
  let added = 0;
  for (const { index, span } of additions.spans) {
    edits.push(insertItems(text, spans, index - added, [spanItem(span)]));
    added++;
  }
  for (const { index, count } of additions.counts) {
    const rule = isSeq(rules) ? rules.items[index] : undefined;
    const node = isMap(rule) ? rule.get('count', true) : undefined;
    if (!isScalar(node) || !node.range) return undefined;
    edits.push({ start: node.range[0], end: node.range[1], text: String(count) });
  }
  const lists: [key: string, items: Item[]][] = [
    ['rules', additions.rules.map(ruleItem)],
    ['corrections', additions.corrections],
    ['gaps', additions.gaps],
  ];
  // A new list goes behind all others, also behind what is added to the last of them.
  const fresh: Edit[] = [];
  for (const [key, items] of lists) {
    const seq = map.get(key, true);
    if (items.length === 0) continue;
    if (isSeq(seq)) edits.push(insertItems(text, seq, seq.items.length, items));
    else fresh.push(newList(text, map, key, items));
  }
  edits.push(...fresh);
  return applyEdits(text, edits);
}
