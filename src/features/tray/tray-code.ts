import { checkCode } from './check-code.ts';
import { refOfToken, tokenOfRef } from './refs.ts';
import { decodeText, encodeText } from './text-code.ts';
import { emptyTray, type Tray, type TrayItem } from './tray.ts';

/**
 * The address of a tray, as the fragment of a URL:
 *
 *     1.<count, base 36>.<check code>~<piece>~<piece>…
 *
 * 1 is the version. A piece is `k.<title>`, `h.<heading>`, `n.<own text>`, or a reference (see `tokenOfRef`), with
 * `.<remark>` after it; words are base64url. A document's id is left out where the passage before came from the same
 * document. Only characters that no mail or chat program cuts a link at; count and check code stand in front, so that
 * a link that lost its end still says what is missing.
 */
export function encodeTray(tray: Tray): string {
  const pieces = piecesOf(tray);
  const body = shorten(pieces).join('~');
  return `1.${pieces.length.toString(36)}.${checkCode(body)}~${body}`;
}

/** What of an address could not be read. */
export interface TrayLoss {
  /** "newer": a later version wrote it. "head": not even its beginning is whole. "damaged": cut off or changed. */
  reason: 'newer' | 'head' | 'damaged';
  /** Pieces that the address once had and that are gone; 0 where that cannot be told. */
  missing: number;
  /** Pieces that stand in the address and mean nothing, as they stand. */
  unreadable: readonly string[];
  /** Index of the item that the cut may have gone through: it may once have been longer. */
  doubtful: number | undefined;
}

export interface DecodedTray {
  tray: Tray;
  loss: TrayLoss | undefined;
}

/** Whether a fragment, with or without #, is meant to be a tray at all. */
export function isTrayCode(fragment: string): boolean {
  return /^#?[1-9]\d*(?:[.~%]|$)/.test(fragment);
}

/** Pieces of a tray, each whole by itself. */
export function piecesOf(tray: Tray): string[] {
  const title = tray.title === '' ? [] : [`k.${encodeText(tray.title)}`];
  return [...title, ...tray.items.map(pieceOf)];
}

function pieceOf(item: TrayItem): string {
  if (item.type === 'heading') return `h.${encodeText(item.text)}`;
  if (item.type === 'text') return `n.${encodeText(item.text)}`;
  const remark = item.remark === '' ? '' : `.${encodeText(item.remark)}`;
  return `${tokenOfRef(item.ref)}${remark}`;
}

function shorten(pieces: readonly string[]): string[] {
  let last = '';
  return pieces.map((piece) => {
    const [letter, id = '', ...rest] = piece.split('.');
    if (letter !== 'p') return piece;
    const short = id === last ? ['p', '', ...rest].join('.') : piece;
    last = id;
    return short;
  });
}

/** One piece read: a title, an item, or undefined where it means nothing. */
function readPiece(piece: string, lastDocument: string): { title: string } | { item: TrayItem } | undefined {
  const [letter = '', ...rest] = piece.split('.');
  if (letter === 'k' || letter === 'h' || letter === 'n') {
    const text = rest.length === 1 ? decodeText(rest[0] ?? '') : undefined;
    if (text === undefined) return undefined;
    if (letter === 'k') return { title: text };
    return { item: { type: letter === 'h' ? 'heading' : 'text', text } };
  }
  const names = letter === 'p' ? [rest[0] === '' ? lastDocument : rest[0], rest[1]] : [rest[0]];
  const remarks = rest.slice(names.length);
  const ref = refOfToken([letter, ...names].join('.'));
  const remark = remarks.length > 1 ? undefined : decodeText(remarks[0] ?? '');
  return ref === undefined || remark === undefined ? undefined : { item: { type: 'ref', ref, remark } };
}

function unescaped(fragment: string): string {
  const bare = fragment.replace(/^#/, '').replace(/%7E/gi, '~').replace(/%2E/gi, '.');
  // What a chat program glued to the end of the link.
  return /^[\w.~-]*/.exec(bare)?.[0] ?? '';
}

/** Reads an address, or as much of it as there is; it never throws. An empty fragment is an empty tray. */
export function decodeTray(fragment: string): DecodedTray {
  const whole = unescaped(fragment);
  if (whole === '') return { tray: emptyTray, loss: undefined };
  const nothing = (reason: TrayLoss['reason']): DecodedTray => ({
    tray: emptyTray,
    loss: { reason, missing: 0, unreadable: [], doubtful: undefined },
  });
  if (/^[1-9]\d*\./.test(whole) && !whole.startsWith('1.')) return nothing('newer');
  const [, count, check = '', body = ''] = /^1(?:\.([0-9a-z]+)\.([\w-]{4}))?~(.*)$/.exec(whole) ?? [];
  if (!whole.includes('~') || (count === undefined && !whole.startsWith('1~'))) return nothing('head');

  let title = '';
  const items: TrayItem[] = [];
  const unreadable: string[] = [];
  const isClosed = body.endsWith('~');
  const pieces = body === '' ? [] : body.replace(/~$/, '').split('~');
  let lastDocument = '';
  let lastRead = false;
  for (const piece of pieces) {
    const read = readPiece(piece, lastDocument);
    lastRead = read !== undefined;
    if (!read) unreadable.push(piece);
    else if ('title' in read) title = read.title;
    else items.push(read.item);
    // After a piece that cannot be read, nobody knows whose passage a short form means.
    if (!read) lastDocument = '';
    else if ('item' in read && read.item.type === 'ref') {
      lastDocument = /^documents\/([^#]+)/.exec(read.item.ref)?.[1] ?? lastDocument;
    }
  }
  const tray = { title, items };
  const isWhole = count === undefined ? unreadable.length === 0 : checkCode(body) === check;
  if (isWhole && unreadable.length === 0) return { tray, loss: undefined };
  const missing = count === undefined ? 0 : Math.max(0, Number.parseInt(count, 36) - pieces.length);
  const doubtful = !isWhole && !isClosed && lastRead && items.length > 0 ? items.length - 1 : undefined;
  return { tray, loss: { reason: 'damaged', missing, unreadable, doubtful } };
}
