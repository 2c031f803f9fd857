import type { Handout } from './handout.ts';
import type { TrayContent } from './item-files.ts';

/** Text as one field of an Anki text file that is declared to be HTML: no tab, line break or mark is left. */
function field(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, ' ')
    .replace(/\r\n?|\n/g, '<br>');
}

/** A deck or tag name on a line of the head: nothing that would end the line or open a sub-deck. */
const name = (text: string): string => text.replace(/\s+/g, ' ').replace(/::+/g, '：').trim();

function answer(content: TrayContent, remark: string, address: string): string {
  const quotes = content.quotes.map(({ paragraphs, citation }) =>
    [...paragraphs.map(field), `<small>——${field(citation)}</small>`].join('<br>'),
  );
  return [
    ...content.facts.map((fact) => field(`${fact.name}：${fact.value}`)),
    ...quotes,
    ...(content.explanation === '' ? [] : [field(`编者说明：${content.explanation}`)]),
    ...(remark === '' ? [] : [field(`备注：${remark}`)]),
    `<a href="${field(address)}">${field(address)}</a>`,
  ].join('<br><br>');
}

/**
 * A deck as Anki's text import reads it (file headers of Anki 2.1.54 and later): tab-separated, a card a line, with
 * an identity of its own, so that importing again updates the card and does not double it.
 */
export function ankiText(handout: Handout, address: (path: string) => string): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#tags column:4',
    `#deck:${name(handout.library)}::${name(handout.title)}`,
    '#columns:GUID\t正面\t背面\t标签',
  ];
  const cards = handout.blocks.flatMap((block) => {
    if (block.type !== 'entry') return [];
    const { content, remark, link } = block;
    const back = answer(content, remark, address(link));
    return [[content.uid, field(content.question), back, field(content.kind)].join('\t')];
  });
  return `${[...head, ...cards].join('\n')}\n`;
}
