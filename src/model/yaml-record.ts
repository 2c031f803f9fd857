import { isMap, isSeq, LineCounter, parseDocument, visit, type Node, type ParsedNode } from 'yaml';
import { yamlMessage } from './yaml-message.ts';

export type FieldPath = readonly PropertyKey[];

export interface Position {
  /** 1-based line and column in the file. */
  line: number;
  column: number;
}

export interface YamlRecord {
  value: unknown;
  /** What cannot be read, with its place and remedy, and what stands for words elsewhere, which no record needs. */
  errors: { position: Position; message: string }[];
  /** Place of a field, or of the nearest field around it that exists. */
  locate: (path: FieldPath) => Position;
  /** Place of a key of the record at `path`. */
  locateKey: (path: FieldPath, key: string) => Position;
}

/** Parses one YAML record (1.2, core schema) that begins on `firstLine` of its file, keeping every place. */
export function parseYamlRecord(yaml: string, firstLine = 1): YamlRecord {
  const counter = new LineCounter();
  const document = parseDocument<ParsedNode, true>(yaml, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const child = (node: Node | null, key: PropertyKey): { node: Node | null; start: number } | undefined => {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) return undefined;
      const keyNode = pair.key as Node | null;
      const value = pair.value as Node | null;
      return { node: value, start: value?.range?.[0] ?? keyNode?.range?.[0] ?? 0 };
    }
    if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      return item ? { node: item, start: item.range?.[0] ?? 0 } : undefined;
    }
    return undefined;
  };
  const walk = (path: FieldPath): { node: Node | null; start: number } => {
    let here = { node: document.contents as Node | null, start: document.contents?.range?.[0] ?? 0 };
    for (const key of path) {
      const next = child(here.node, key);
      if (!next) break;
      here = next;
    }
    return here;
  };
  const errors = document.errors.map(({ pos, code }) => ({
    position: at(pos[0]),
    message: yamlMessage(code),
  }));
  visit(document, {
    Alias: (_, { range }) => {
      errors.push({ position: at(range?.[0] ?? 0), message: yamlMessage('BAD_ALIAS') });
    },
  });
  return {
    value: errors.length > 0 ? undefined : document.toJS(),
    errors,
    locate: (path) => at(walk(path).start),
    locateKey: (path, key) => {
      const { node, start } = walk(path);
      if (isMap(node)) {
        const keyNode = node.items.find((item) => String(item.key) === key)?.key as Node | null | undefined;
        if (keyNode?.range) return at(keyNode.range[0]);
      }
      return at(start);
    },
  };
}
