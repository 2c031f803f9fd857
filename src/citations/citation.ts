/** What a document says of itself, as far as it says it: nothing here is completed. */
export interface Work {
  /** documents/<id> */
  address: string;
  /** Whether it is an official document: a policy that a body issued. */
  isOfficial: boolean;
  title: string;
  /** False where the page prints no headline, so that the text's first words serve as one. */
  isTitled: boolean;
  authors: readonly string[];
  issuers: readonly string[];
  /** 文号 as printed: 国发〔2024〕1号. */
  number?: string;
  /** Date of the text itself: 2024, 2024-12 or 2024-12-30. */
  dated?: string;
  /** Of one of several texts of a policy: the day as of which it is the wording. */
  asOf?: string;
  /** Date of the printing, as precise as the page. */
  published?: string;
  /** Where it was printed, in the page's own words: 《人民日报》第09版. */
  publishedIn?: string;
  /** The column or series that the page names. */
  series?: string;
  /** Why it must not be quoted as what holds today, as far as known when the site was built. */
  warning?: string;
  /** The last text of the policy, where this is an earlier one: documents/<id> */
  last?: string;
}

/** A place in a work, with the words that are quoted from it. */
export interface Passage {
  work: Work;
  /** In words: 第三部分第（四）条第1段; '' for the whole work. */
  place: string;
  /** Verbatim, a paragraph an item; empty where only the place is cited. */
  words: readonly string[];
  /** What became of it since, where the work is an earlier text: in a sentence without its stop, and where it stands now. */
  later?: { words: string; url?: string };
  /** Full address of the place, where the site's is known. */
  url?: string;
}

/** A card of the library: a term, a target, a figure or a case. */
export interface Card {
  /** Chinese word for what it is: 名词. */
  kind: string;
  name: string;
  /** ASCII: glossary/tuo-wei. */
  address: string;
  url?: string;
}

/** Something to cite: a passage alone, or a card with the passages that it rests on. */
export interface Citation {
  /** Name of the library. */
  library: string;
  card?: Card;
  passages: readonly Passage[];
  /** Day on which it was read here, 2026-11-22. */
  accessed?: string;
}
