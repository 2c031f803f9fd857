/** A name in a box; all lengths in SVG units, one of which is a CSS pixel at full size. */
export interface MapBox {
  id: string;
  role: 'self' | 'ancestor' | 'broader' | 'narrower' | 'related';
  /** The name, cut into lines that fit. */
  lines: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLine {
  dashed: boolean;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface TermMapLayout {
  width: number;
  height: number;
  boxes: readonly MapBox[];
  lines: readonly MapLine[];
}

export interface MapNode {
  id: string;
  name: string;
}

export const fontSize = 14;
export const lineHeight = 19;
const width = 328;
const spine = width / 2;
const stub = 14;
const padding = 8;
const gap = 10;

/** Width of a name: a Latin letter or figure takes about half of a Chinese character. */
function textWidth(name: string): number {
  let units = 0;
  for (const character of name) units += /[\x20-\x7e]/.test(character) ? 0.6 : 1;
  return units * fontSize;
}

/** A name cut into lines of about the same width. */
function cut(name: string, room: number): string[] {
  const count = Math.ceil(textWidth(name) / room);
  if (count <= 1) return [name];
  const target = textWidth(name) / count;
  const lines: string[] = [''];
  for (const character of name) {
    const last = lines.at(-1) ?? '';
    const isFull = textWidth(last) >= target || textWidth(last + character) > room;
    if (isFull && lines.length < count + 1) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}

function box(node: MapNode, role: MapBox['role'], room: number): MapBox {
  const lines = cut(node.name, room - 2 * padding);
  const widest = Math.max(...lines.map(textWidth));
  return {
    id: node.id,
    role,
    lines,
    x: 0,
    y: 0,
    width: Math.ceil(widest + 2 * padding),
    height: lines.length * lineHeight + 10,
  };
}

/**
 * A small map of a card's relations that reads on a phone: what is wider above, the card on a spine, what is narrower
 * to both sides of the spine below it, and then, on a dashed spine, what is related.
 */
export function layoutTermMap(
  self: MapNode,
  relations: Readonly<Record<'ancestors' | 'broader' | 'narrower' | 'related', readonly MapNode[]>>,
): TermMapLayout {
  const boxes: MapBox[] = [];
  const lines: MapLine[] = [];
  let y = 1;

  const centre = (node: MapNode, role: MapBox['role']): MapBox => {
    const placed = box(node, role, width - 2);
    placed.x = spine - placed.width / 2;
    placed.y = y;
    boxes.push(placed);
    y += placed.height + gap;
    return placed;
  };
  /** Rows of two, joined to the spine; returns the height at which the spine meets the last row. */
  const pairs = (nodes: readonly MapNode[], role: MapBox['role']): number => {
    let joint = y;
    for (let index = 0; index < nodes.length; index += 2) {
      const row = nodes.slice(index, index + 2).map((node) => box(node, role, spine - stub - 1));
      const height = Math.max(...row.map((item) => item.height));
      joint = y + height / 2;
      row.forEach((item, side) => {
        item.x = side === 0 ? spine - stub - item.width : spine + stub;
        item.y = joint - item.height / 2;
        boxes.push(item);
        const end = side === 0 ? spine - stub : spine + stub;
        lines.push({ dashed: role === 'related', x1: spine, y1: joint, x2: end, y2: joint });
      });
      y += height + gap;
    }
    return joint;
  };
  const drop = (from: number, to: number, dashed: boolean): void => {
    lines.push({ dashed, x1: spine, y1: from, x2: spine, y2: to });
  };

  let above: number | undefined;
  const hang = (node: MapNode, role: MapBox['role']): MapBox => {
    if (above !== undefined) y += gap / 2;
    const placed = centre(node, role);
    if (above !== undefined) drop(above, placed.y, false);
    above = placed.y + placed.height;
    return placed;
  };
  for (const node of relations.ancestors) hang(node, 'ancestor');
  const [only, ...more] = relations.broader;
  if (only && more.length === 0) {
    hang(only, 'broader');
  } else if (only) {
    const top = above ?? y;
    const last = pairs(relations.broader, 'broader');
    drop(Math.min(top, last), last, false);
    above = last;
  }
  const own = hang(self, 'self');
  let spineEnd = own.y + own.height;
  if (relations.narrower.length > 0) {
    const last = pairs(relations.narrower, 'narrower');
    drop(spineEnd, last, false);
    spineEnd = last;
  }
  if (relations.related.length > 0) drop(spineEnd, pairs(relations.related, 'related'), true);
  return { width, height: y - gap + 1, boxes, lines };
}
