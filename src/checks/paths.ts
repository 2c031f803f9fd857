import { evidenceOf, type Entry, type KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { charactersOf, charactersPerMinute, minutesFor, readingAt } from '../model/analyses/path-reading.ts';
import type { CollectionName } from '../entries/collection-names.ts';
import { nearest } from '../text/nearest.ts';
import { arabicNumerals } from './arabic-numerals.ts';
import { holdsExpression, numberExpressions } from './number-expressions.ts';
import type { Problem } from '../text/problem.ts';

type Path = LoadedEntry<'paths'>;
type Report = (field: FieldPath, rule: string, message: string) => void;

/** What is nearest to an address that leads to nothing. */
function nearestAddress(model: KnowledgeModel, ref: string): string | undefined {
  const [page = '', fragment = ''] = ref.split('#');
  const [collection = '', id = ''] = page.split('/');
  const document = collection === 'documents' ? model.documents.get(id) : undefined;
  if (document && fragment !== '') {
    const ids = document.text.parts.map((part) => part.id);
    const guess = nearest(fragment, ids);
    return guess && `${page}#${guess}`;
  }
  const ids = model.content[collection as CollectionName].map((entry) => entry.id);
  const guess = nearest(id, ids);
  return guess && `${collection}/${guess}`;
}

function checkSteps(model: KnowledgeModel, { data }: Path, report: Report): void {
  const steps = new Map<string, number>();
  const refs = new Map<string, number>();
  for (const [index, step] of data.steps.entries()) {
    const before = steps.get(step.id);
    steps.set(step.id, before ?? index);
    if (before !== undefined) {
      const message = `“${step.id}”已是第 ${before + 1} 步的编号。读者的勾选按编号保存，请另取一个。`;
      report(['steps', index, 'id'], 'repeated-step', message);
    }
    for (const [place, { ref }] of step.read.entries()) {
      const at = ['steps', index, 'read', place, 'ref'];
      const listed = refs.get(ref);
      refs.set(ref, listed ?? index);
      if (listed !== undefined) {
        report(at, 'repeated-reference', `“${ref}”在第 ${listed + 1} 步已经列过。请删去一处。`);
      }
      if (readingAt(model, ref) || model.broken.has(ref.split('#')[0] ?? '')) continue;
      const guess = nearestAddress(model, ref);
      const remedy = guess ? `最接近的是“${guess}”。请改正。` : '请改正，或新建该条目。';
      report(at, 'dangling-reference', `没有“${ref}”。${remedy}`);
    }
  }
}

/** The texts that a path leads to, prepared for comparing numbers. */
function wordsOf(model: KnowledgeModel, refs: readonly string[]): string[] {
  return refs.flatMap((ref) => {
    const [page = ''] = ref.split('#');
    const [collection = '', id = ''] = page.split('/');
    const document = collection === 'documents' ? model.documents.get(id) : undefined;
    if (document) return document.text.parts.map(({ text }) => arabicNumerals(text));
    const entry = model.entry(collection as CollectionName, id) as Entry | undefined;
    return entry ? evidenceOf(entry).map(({ quote }) => arabicNumerals(quote)) : [];
  });
}

/** A number that an editor writes into a path stands in one of the texts that the path leads to. */
function checkNumbers(model: KnowledgeModel, { data }: Path, report: Report): void {
  const read = data.steps.flatMap((step) => step.read);
  const words = wordsOf(
    model,
    read.map(({ ref }) => ref),
  );
  const written: [FieldPath, string][] = [
    [['title'], data.title],
    [['audience'], data.audience],
    [['summary'], data.summary],
    ...data.steps.flatMap((step, index): [FieldPath, string][] => [
      [['steps', index, 'title'], step.title],
      [['steps', index, 'why'], step.why],
      ...step.read.flatMap(({ note }, place): [FieldPath, string][] =>
        note === undefined ? [] : [[['steps', index, 'read', place, 'note'], note]],
      ),
    ]),
  ];
  for (const [field, text] of written) {
    const { stated, quoted } = numberExpressions(text);
    for (const number of [...stated, ...quoted]) {
      if (words.some((line) => holdsExpression(line, number))) continue;
      const message = `“${number}”在这条路径所读的原文里都没有。请核对，或删去这个数。`;
      report(field, 'number-without-source', message);
    }
  }
}

/** A path leads only to what is there, names nothing twice, states no number of its own and keeps to its time. */
export function checkPaths(model: KnowledgeModel): Problem[] {
  return model.content.paths.flatMap((path) => {
    const problems: Problem[] = [];
    const report: Report = (field, rule, message) => {
      problems.push({ path: path.path, ...path.locate(field), rule, message });
    };
    checkSteps(model, path, report);
    checkNumbers(model, path, report);
    const { within, steps } = path.data;
    const readings = steps.flatMap(({ read }) => read.flatMap(({ ref }) => readingAt(model, ref) ?? []));
    const minutes = minutesFor(charactersOf(readings));
    if (within !== undefined && minutes > within) {
      const message = `按每分钟 ${charactersPerMinute} 字，全程要 ${minutes} 分钟，超过 within 所写的 ${within} 分钟。请减去几处，或改正 within。`;
      report(['within'], 'path-too-long', message);
    }
    return problems;
  });
}
