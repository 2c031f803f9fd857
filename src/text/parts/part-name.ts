import type { TextPart } from '../document-parts.ts';

/** Where a part stands, in the words of a citation: 第三部分第（四）条第1段, 第三条第二款第（一）项; '' for an address of no part. */
export function partName(parts: readonly TextPart[], id: string): string {
  for (const { place } of parts) {
    const step = place.find((own) => own.id === id);
    if (step) return step.name;
  }
  return '';
}
