import { withoutDoubles } from './merge-trays.ts';
import { decodeTray, encodeTray, isTrayCode, type TrayLoss } from './tray-code.ts';
import { isEmpty, type Tray } from './tray.ts';

/** What a page of the tray begins with. */
export interface Opening {
  tray: Tray;
  /** Whether it is this browser's tray; otherwise someone's link, shown and not kept. */
  isOwn: boolean;
  /** What was kept in this browser, where the page shows another tray. */
  kept: Tray | undefined;
  /** What could not be read of the address, and of what the browser keeps. */
  addressLoss: TrayLoss | undefined;
  keptLoss: TrayLoss | undefined;
  /** The reference that the address may have been cut through. */
  doubtful: string | undefined;
  /** References that the address named more than once; they stand once now. */
  doubles: readonly string[];
}

interface Found {
  /** The fragment of the page's address, with its #. */
  fragment: string;
  /** What the browser keeps, null for nothing or where it was not let. */
  value: string | null;
  /** Whether this page itself wrote the address while it showed this browser's own tray. */
  wroteAddress: boolean;
}

/**
 * Decides between the address and what the browser keeps, so that neither is lost: an address that another one wrote
 * is shown without touching the own tray, unless that is empty or the same.
 */
export function openTray({ fragment, value, wroteAddress }: Found): Opening {
  const kept = decodeTray(value ?? '');
  const own = {
    tray: kept.tray,
    isOwn: true,
    kept: undefined,
    addressLoss: undefined,
    keptLoss: kept.loss,
    doubtful: undefined,
    doubles: [],
  };
  if (!isTrayCode(fragment) || (wroteAddress && !isEmpty(kept.tray))) return own;
  const linked = decodeTray(fragment);
  const { tray, doubles } = withoutDoubles(linked.tray);
  if (linked.loss && isEmpty(tray)) return { ...own, addressLoss: linked.loss };
  const last = linked.tray.items[linked.loss?.doubtful ?? -1];
  const isSame = encodeTray(tray) === encodeTray(kept.tray);
  const isOwn = isSame || (isEmpty(kept.tray) && kept.loss === undefined);
  return {
    tray,
    isOwn,
    kept: isOwn ? undefined : kept.tray,
    addressLoss: linked.loss,
    keptLoss: kept.loss,
    doubtful: last?.type === 'ref' ? last.ref : undefined,
    doubles,
  };
}
