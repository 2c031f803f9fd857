/** A newspaper and its page, as the words 《人民日报》第09版 name them. */
export interface Newspaper {
  name: string;
  /** As printed: 09. */
  page: string;
}

/** The newspaper that a text's place of printing names; undefined where it names no page of one. */
export function newspaperOf(publishedIn: string | undefined): Newspaper | undefined {
  const [, name, page] = /^《([^《》]+)》\s*第\s*([0-9A-Z]+)\s*版$/.exec(publishedIn ?? '') ?? [];
  return name !== undefined && page !== undefined ? { name, page } : undefined;
}
