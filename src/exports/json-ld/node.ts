/** A node of linked data in the words of schema.org. */
export type LinkedNode = { '@type': string } & Record<string, unknown>;

/** A copy without the fields that hold nothing: undefined and empty lists; a list of one item is that item. */
export function compact(fields: LinkedNode): LinkedNode {
  const entries = Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [[key, value]];
    return value.length === 0 ? [] : [[key, value.length === 1 ? value[0] : value]];
  });
  return Object.fromEntries(entries) as LinkedNode;
}

/** Linked data as text for a `<script type="application/ld+json">`: no character in it can end the element. */
export function serialiseLinkedData(node: LinkedNode): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node })
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
