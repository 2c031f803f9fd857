import type { TextPart } from '../text/document-parts.ts';
import { derived } from '../config/derived.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../model/knowledge-model.ts';
import { fieldsOfEntry } from '../model/entry-words.ts';
import { linkedEntries } from '../model/linked-entries.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { entryCollections } from '../entries/collection-names.ts';
import { arabicNumerals } from './arabic-numerals.ts';
import { holdsExpression, numberExpressions } from './number-expressions.ts';
import type { Problem } from '../text/problem.ts';

/** What editors write in their own words: ids, quotes and values are held to their sources by other rules. */
function* freeText(entry: Entry): Generator<[FieldPath, string]> {
  for (const { path, value, nature } of fieldsOfEntry(entry)) {
    if (typeof value === 'string' && !nature.isHeld) yield [path, value];
  }
}

/** A part's text with its numbers in figures; each part is prepared once. */
const ready = derived((part: TextPart) => arabicNumerals(part.text));

function partsOf(model: KnowledgeModel, document: string | undefined): readonly TextPart[] {
  return document === undefined ? [] : (model.documents.get(document)?.text.parts ?? []);
}

/** Paragraphs that an entry rests on, and the whole of a document that is its text. */
function grounds(model: KnowledgeModel, entry: Entry): string[] {
  const paragraphs = model
    .locate(evidenceOf(entry))
    .flatMap(({ document, paragraph }) => partsOf(model, document).filter(({ id }) => id === paragraph));
  const { held, period } = entry.data as { held?: string; period?: { evidence: { quote: string } } };
  const stated = period ? [arabicNumerals(period.evidence.quote)] : [];
  return [...[...paragraphs, ...partsOf(model, held)].map(ready), ...stated];
}

/** The whole texts of the documents that an entry quotes. */
function quotedDocuments(model: KnowledgeModel, entry: Entry): string[] {
  const ids = new Set(evidenceOf(entry).map(({ document }) => document));
  return [...ids].map((id) => partsOf(model, id).map(ready).join('\n'));
}

/** Whether all that an entry rests on was found; what was not is reported by another rule, once. */
function isLocated(model: KnowledgeModel, entry: Entry): boolean {
  const evidence = evidenceOf(entry);
  const { held } = entry.data as { held?: string };
  return (
    model.locate(evidence).length === evidence.length && (held === undefined || model.documents.has(held))
  );
}

/** Fields in which an editor speaks of other entries too. */
const speaksOfOthers = new Set(['note', 'explanation', 'aliases']);

/**
 * A number in a name stands, with what it counts, where the entry has its evidence; one in a note or an explanation
 * may stand in that of a linked entry; words in “” around a number stand in a document that one of them quotes.
 */
export function checkFreeNumbers(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const collection of entryCollections) {
    for (const entry of model.content[collection] as Entry[]) {
      for (const [field, text] of freeText(entry)) {
        const { stated, quoted } = numberExpressions(text);
        if (stated.length + quoted.length === 0) continue;
        const mayBeOfOthers = speaksOfOthers.has(String(field[0]));
        const entries = mayBeOfOthers ? [entry, ...linkedEntries(model, entry)] : [entry];
        // What cannot be read cannot be searched; it is reported itself.
        if (mayBeOfOthers && model.broken.size > 0) continue;
        if (!entries.every((item) => isLocated(model, item))) continue;
        const near = entries.flatMap((item) => grounds(model, item));
        const wide = [...near, ...entries.flatMap((item) => quotedDocuments(model, item))];
        const unfounded = [
          ...stated.filter((number) => !near.some((words) => holdsExpression(words, number))),
          ...quoted.filter((piece) => !wide.some((words) => holdsExpression(words, piece))),
        ];
        for (const words of unfounded) {
          problems.push({
            path: entry.path,
            ...entry.locate(field),
            rule: 'number-without-source',
            message: `“${words}”在本条和相关条目的依据里都没有。数字要连同它数的东西照原文写；请核对，或补上写明它的引文。`,
          });
        }
      }
    }
  }
  return problems;
}
