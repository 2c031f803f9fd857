/** Under this name, with the site's base path after it, a browser keeps its tray. */
export const storageName = 'tray:';

const isRefPiece = (piece: string): boolean => /^[gtfcp]\./.test(piece);

/** How many references a kept tray holds. Light enough for every page: nothing is decoded. */
export function countStored(value: string | null): number {
  return (value ?? '').split('~').filter(isRefPiece).length;
}

/** Whether a kept tray holds the reference with this short form (see `tokenOfRef`). */
export function holdsStored(value: string | null, short: string): boolean {
  return (value ?? '').split('~').some((piece) => `${piece}.`.startsWith(`${short}.`));
}

/** A kept tray with one reference more at its end; undefined where what is kept is not of this version. */
export function appendStored(value: string | null, short: string): string | undefined {
  const kept = value || '1';
  return /^1(?:~|$)/.test(kept) ? `${kept}~${short}` : undefined;
}
