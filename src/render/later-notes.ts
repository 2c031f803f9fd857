import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../config/with-base.ts';
import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import { standingOf } from '../model/analyses/expressions.ts';
import { quotationWarning } from '../model/analyses/standing-words.ts';
import { laterWords } from '../model/texts/later-words.ts';

function idsIn(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  return [String(node.properties['id'] ?? ''), ...node.children.flatMap(idsIn)];
}

/** Says below each article or paragraph of an earlier text what it reads in the last one, where it changed. */
export function placeLaterNotes(
  nodes: readonly ElementContent[],
  document: DocumentRecord,
  model: KnowledgeModel,
): ElementContent[] {
  const later = laterWords(model, document);
  if (later.size === 0) return [...nodes];
  // Said at the head of the page.
  const warning = `${quotationWarning(standingOf(model, document))}，`;
  return nodes.flatMap((node) => {
    const told = new Set(idsIn(node).flatMap((id) => later.get(id) ?? []));
    const notes = [...told].flatMap(({ words, url, isKept }): ElementContent[] => {
      if (isKept) return [];
      const link = url === undefined ? [] : ['。', h('a', { href: withBase(url) }, '看现在的文字')];
      return [h('p', { class: 'gap later', role: 'note' }, words.replace(warning, ''), ...link)];
    });
    return [node, ...notes];
  });
}
