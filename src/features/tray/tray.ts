/** An entry or a passage of the library. */
export interface RefItem {
  type: 'ref';
  /** "glossary/yi-yu-jie-he" or "documents/x#s3-c4-p1". */
  ref: string;
  /** The trainer's remark, '' for none. */
  remark: string;
}

/** The trainer's own words: a heading of the lesson, or a text in it. */
export interface OwnItem<Type extends 'heading' | 'text'> {
  type: Type;
  text: string;
}

/** One thing in a tray. */
export type TrayItem = RefItem | OwnItem<'heading'> | OwnItem<'text'>;

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
