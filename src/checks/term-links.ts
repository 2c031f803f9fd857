import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import { nearest } from '../text/nearest.ts';
import type { TermLinks } from '../entries/term-links.ts';
import type { Problem } from '../text/problem.ts';

interface LinkedText {
  /** Paragraph id; '' in a text that has none. */
  id: string;
  text: string;
  isHeading: boolean;
}

/**
 * What an author forbids or forces exists: the card, the paragraph, the words in it (never in a heading). A card's
 * `notIn` words hold one of its names, and are longer than it.
 */
export function checkTermLinks(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const cards = model.content.glossary.map(({ id }) => id);

  const checkRules = (
    entry: LoadedEntry,
    rules: TermLinks | undefined,
    texts: readonly LinkedText[],
  ): void => {
    const report = (field: FieldPath, rule: string, message: string): void => {
      problems.push({ path: entry.path, ...entry.locate(['termLinks', ...field]), rule, message });
    };
    const rows = [
      ...(rules?.forbid ?? []).map((rule, index) => ({ ...rule, kind: 'forbid', index, words: undefined })),
      ...(rules?.force ?? []).map((rule, index) => ({ ...rule, kind: 'force', index })),
    ];
    for (const { kind, index, term, at, words: given } of rows) {
      const card = model.entry('glossary', term);
      if (!card && !model.broken.has(`glossary/${term}`)) {
        const guess = nearest(term, cards);
        const remedy = guess ? `最接近的是“${guess}”。请改正，或新建该条目。` : `请改正，或新建该条目。`;
        report([kind, index, 'term'], 'dangling-reference', `glossary 中没有“${term}”。${remedy}`);
        continue;
      }
      const inPlace = texts.filter(({ id }) => at === undefined || id === at);
      if (inPlace.length === 0) {
        const guess = nearest(
          at ?? '',
          texts.map(({ id }) => id),
        );
        const remedy = guess ? `最接近的是“${guess}”。请改正。` : '请改正，或删去 at。';
        report([kind, index, 'at'], 'unknown-paragraph', `正文没有“${at}”这一段。${remedy}`);
        continue;
      }
      const words = given ?? card?.data.term;
      if (kind === 'forbid' || words === undefined) continue;
      if (!inPlace.some(({ text, isHeading }) => !isHeading && text.includes(words))) {
        const message = `${at ?? '正文'} 的段落中没有“${words}”，无法加链接（标题不加）。请照正文改写 words。`;
        report([kind, index], 'words-not-found', message);
      }
    }
  };

  for (const document of model.documents.values()) {
    const texts = document.text.parts
      .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
      .map(({ id, text, kind }) => ({ id, text, isHeading: kind === 'heading' }));
    checkRules(document, document.data.termLinks, texts);
  }
  for (const card of model.content.glossary) {
    checkRules(card, card.data.termLinks, [{ id: '', text: card.data.explanation, isHeading: false }]);
    const names = [card.data.term, ...card.data.aliases];
    for (const [index, word] of (card.data.notIn ?? []).entries()) {
      if (names.some((name) => word.includes(name) && word.length > name.length)) continue;
      const message = `“${word}”中没有本条的名称，或者就是它。notIn 须是含有名称的更长的词，请改正或删去。`;
      problems.push({
        path: card.path,
        ...card.locate(['notIn', index]),
        rule: 'not-in-without-name',
        message,
      });
    }
  }
  return problems;
}
