import { isMap, isSeq, parseDocument, type ToStringOptions } from 'yaml';
import type { EditionData } from '../../entries/editions.ts';
import { writeYaml, yamlOf } from '../../model/write-yaml.ts';

/** What is added to an edition; every value and comment of its file stays. */
export interface Additions {
  /** New spans, each with its index in the finished list, in rising order. */
  spans: { index: number; span: EditionData['spans'][number] }[];
  /** Index of a rule and its count where new spans raise it. */
  counts: { index: number; count: number }[];
  rules: EditionData['rules'];
  corrections: EditionData['corrections'];
  gaps: EditionData['gaps'];
}

const style: ToStringOptions = { lineWidth: 0, singleQuote: true };

const spanItem = ({ lines, moved }: EditionData['spans'][number]): object => ({
  // A single line is written as a number, as editors do.
  lines: /^\d+$/.test(lines) ? Number(lines) : lines,
  ...(moved === undefined ? {} : { moved }),
});

const ruleItem = ({ places, ...rule }: EditionData['rules'][number]): object => ({
  ...rule,
  ...(places.length === 0 ? {} : { places }),
});

/** The lists of an edition as they are written, without those that are empty. */
const listsOf = ({ rules, corrections, gaps }: Pick<EditionData, 'rules' | 'corrections' | 'gaps'>) =>
  Object.entries({ rules: rules.map(ruleItem), corrections, gaps }).filter(([, items]) => items.length > 0);

/** The file of a new edition. */
export function writeEditionYaml({ source, spans, ...lists }: EditionData): string {
  return yamlOf({ source, spans: spans.map(spanItem), ...Object.fromEntries(listsOf(lists)) }, style);
}

/** The file of an edition with the additions written into it; undefined where it is no mapping with spans. */
export function extendEditionYaml(file: string, additions: Additions): string | undefined {
  const document = parseDocument(file);
  const spans = document.get('spans', true);
  if (!isMap(document.contents) || !isSeq(spans)) return undefined;
  for (const { index, span } of additions.spans)
    spans.items.splice(index, 0, document.createNode(spanItem(span)));
  for (const { index, count } of additions.counts) {
    if (!document.hasIn(['rules', index, 'count'])) return undefined;
    document.setIn(['rules', index, 'count'], count);
  }
  for (const [key, items] of listsOf(additions)) {
    const list = document.get(key, true);
    if (isSeq(list)) for (const item of items) list.add(document.createNode(item));
    else document.set(key, items);
  }
  // Editors write { a: 1 } or {a: 1}; a file keeps its own way.
  const text = writeYaml(document, { ...style, flowCollectionPadding: file.includes('{ ') });
  return file.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}
