/**
 * The grammar of a part's address: segments from the outside in, joined by hyphens. A segment is the kind of the part
 * and its number (a17), the number of an inserted part after a hyphen (a17-1 for 第十七条之一), and a letter where the
 * same number stands in one part again (a17b).
 */
const segment = /[a-z]+\d*(?:-\d+)*[a-z]*/g;

/** The segments of an address: ch1-a17-1-p2 → ch1, a17-1, p2. */
const addressSegments = (id: string): string[] => id.match(segment) ?? [];

/** The address of the part around, '' where there is none: ch1 for ch1-a17-1. */
export const addressAround = (id: string): string => addressSegments(id).slice(0, -1).join('-');

/** The letters that say what a part is, of the last segment of its address: a for ch1-a17-1. */
export const partKind = (id: string): string => /^[a-z]*/.exec(addressSegments(id).at(-1) ?? '')?.[0] ?? '';

/** The address of a part inside another; `part` is '' for the document itself. */
export const addressInside = (part: string, own: string): string => (part === '' ? own : `${part}-${own}`);

/** Whether an address is that of an article: ch1-a17-1. */
export const isArticle = (id: string): boolean => /^a\d/.test(addressSegments(id).at(-1) ?? '');

/** Whether an address is that of a part or of something in it: ch1-a17-p2 is in ch1-a17, ch1-a17-1 is not. */
export const isInPart = (id: string, part: string): boolean =>
  id === part || (id.startsWith(`${part}-`) && !/\d/.test(id.charAt(part.length + 1)));
