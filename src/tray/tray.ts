/** One thing in a tray: an entry or a passage of the library, or the trainer's own heading or text. */
export type TrayItem =
  /** `ref` is "glossary/yi-yu-jie-he" or "documents/x#s3-c4-p1"; `remark` is the trainer's, '' for none. */
  { type: 'ref'; ref: string; remark: string } | { type: 'heading' | 'text'; text: string };

export type RefItem = Extract<TrayItem, { type: 'ref' }>;

/** What a trainer has gathered, in the order of the lesson. */
export interface Tray {
  /** The trainer's title, '' for none. */
  title: string;
  items: readonly TrayItem[];
}

export const emptyTray: Tray = { title: '', items: [] };

/** Whether the tray holds neither things nor a title. */
export function isEmpty(tray: Tray): boolean {
  return tray.title === '' && tray.items.length === 0;
}

/** The tray's references, in order. */
export function refsOf(tray: Tray): string[] {
  return tray.items.flatMap((item) => (item.type === 'ref' ? item.ref : []));
}
