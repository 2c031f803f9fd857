import { entryCollections } from '../entries/collection-names.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../model/knowledge-model.ts';
import type { Problem } from '../text/problem.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const isDigit = (character: string | undefined): boolean => /^\d$/.test(character ?? '');

/** Whether the words stand in a text, a number at an end of them as a whole: 1 stands in 1+N, not in 21. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isCutBefore = isDigit(words[0]) && isDigit(text[at - 1]);
    if (!isCutBefore && !(isDigit(words.at(-1)) && isDigit(text[at + words.length]))) return true;
  }
  return false;
}

/**
 * What an entry gives as printed stands in print: a term in some document; anything else, such as a document number,
 * in the entry's evidence or in the document that is its text.
 */
export function checkPrintedNames(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const texts = [...model.documents.values()].map(({ text }) => bare(text.bare));
  // A document that could not be read may hold the words.
  const complete = ![...model.broken].some((id) => id.startsWith('documents/'));
  for (const entry of entryCollections.flatMap((name): Entry[] => model.content[name])) {
    const { held } = entry.data as { held?: string };
    const own = held === undefined ? '' : (model.documents.get(held)?.text.bare ?? '');
    for (const { path, value, nature } of fieldsOfEntry(entry)) {
      if (!nature.isPrinted) continue;
      const words = bare(String(value));
      const field = String(path[0]);
      const at = { path: entry.path, ...entry.locate(path), rule: `${field}-not-printed` };
      if (nature.isName) {
        if (!complete || texts.some((text) => text.includes(words))) continue;
        const message = `文库中没有一篇出现“${String(value)}”。词头须照原文写；请改正，或改作别的条目的 aliases。`;
        problems.push({ ...at, message });
      } else if (
        ![own, ...evidenceOf(entry).map(({ quote }) => quote)].some((text) => standsIn(bare(text), words))
      ) {
        const message = `引文里没有“${String(value)}”。请补上印有它的引文，或删去 ${field}。`;
        problems.push({ ...at, message });
      }
    }
  }
  return problems;
}
