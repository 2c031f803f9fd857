import { derived } from '../../config/derived.ts';
import type { TextPart } from '../document-parts.ts';

const stepNames = derived((parts: readonly TextPart[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { id, name } of parts.flatMap(({ place }) => place)) if (!names.has(id)) names.set(id, name);
  return names;
});

/** Where a part stands, in the words of a citation: 第三部分第（四）条第1段, 第三条第二款第（一）项; '' for an address of no part. */
export function partName(parts: readonly TextPart[], id: string): string {
  return stepNames(parts).get(id) ?? '';
}
