import { normalise } from './normalise.ts';

/** Characters of a query that are read; the rest is left away. */
const queryLimit = 2000;
/** Phrases of a query that are read. */
const phraseLimit = 48;

/** A run of words of the query. */
export interface Phrase {
  /** Normalised. */
  text: string;
  /** Whether it stood in quotation marks. */
  quoted: boolean;
}

export interface ParsedQuery {
  /** As typed. */
  typed: string;
  /** What of it was read: no more than the limit. */
  raw: string;
  /** What a page must contain. */
  phrases: Phrase[];
  /** What it must not contain. */
  excluded: Phrase[];
  /** Whether something of the query was left away for its length. */
  cut: boolean;
}

// A phrase in straight quotation marks (also full-width ones) that stand at its two ends, or a run without spaces.
const tokenPattern = /(?<=^|\s)([-－]?)["＂]([^"＂]+)["＂](?=\s|$)|(\S+)/gu;

function add(list: Phrase[], text: string, quoted: boolean): void {
  const phrase = { text: normalise(text), quoted };
  if (phrase.text !== '' && !list.some((other) => other.text === phrase.text)) list.push(phrase);
}

/**
 * Reads a query: phrases apart by spaces, "…" for exact punctuation, -词 for what must not stand there. Every other
 * sign stands for itself.
 */
export function parseQuery(input: string): ParsedQuery {
  const raw = input.slice(0, queryLimit);
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  for (const [, minus, quoted, word = ''] of raw.matchAll(tokenPattern)) {
    if (quoted !== undefined) {
      add(minus ? excluded : phrases, quoted, true);
    } else if (/^[-－][^-－\d]/u.test(word)) {
      add(excluded, word.slice(1), false);
    } else {
      add(phrases, word, false);
    }
  }
  return {
    typed: input,
    raw,
    phrases: phrases.slice(0, phraseLimit),
    excluded: excluded.slice(0, phraseLimit),
    cut: input.length > queryLimit || phrases.length > phraseLimit || excluded.length > phraseLimit,
  };
}
