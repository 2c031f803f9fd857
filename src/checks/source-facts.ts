import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceLines } from '../editions/source-lines.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { statesDate } from './stated-dates.ts';
import type { Problem } from '../text/problem.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Where and when a source was printed is what the page itself states. A page that cannot be read is another rule's. */
export function checkSourceFacts(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  for (const source of model.content.sources) {
    const { publication, published, page, file } = source.data;
    if ((publication ?? published ?? page) === undefined) continue;
    let words: string;
    try {
      words = sourceLines(readFileSync(path.join(path.dirname(source.path), file)))?.join('\n') ?? '';
    } catch {
      continue;
    }
    const printed = (name: string | undefined): boolean =>
      name === undefined || bare(words).includes(bare(name));
    const facts = [
      ['publication', publication, printed(publication)],
      ['published', published, published === undefined || statesDate(words, published)],
      ['page', page, printed(page)],
    ] as const;
    for (const [field, value, isPrinted] of facts) {
      if (isPrinted || words === '') continue;
      const message = `来源文字里没有“${value}”。版面自己没有写的，不能补写；请改正或删去 ${field}。`;
      problems.push({
        path: source.path,
        ...source.locate([field]),
        rule: 'source-fact-not-printed',
        message,
      });
    }
  }
  return problems;
}
