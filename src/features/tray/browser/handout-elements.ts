import { editorsLabel, editorsRemark, hasEditorsWords, type Handout, type HandoutBlock } from '../handout.ts';
import { element } from '../../../ui/browser/element.ts';
import { qrCode } from '../../../ui/browser/qr-code.ts';

type Address = (path: string) => string;
type EntryBlock = Extract<HandoutBlock, { type: 'entry' }>;

/** A source's words with the number of their citation after the last of them. */
function quotation(paragraphs: readonly string[], citation: number): HTMLElement[] {
  const link = element('a', '', `[${citation}]`);
  link.href = `#cite-${citation}`;
  link.setAttribute('aria-label', `出处${citation}`);
  return paragraphs.map((words, index) =>
    element('p', 'words', words, ...(index === paragraphs.length - 1 ? [element('sup', '', link)] : [])),
  );
}

async function entryElement(block: EntryBlock, address: Address): Promise<HTMLElement> {
  const { content, citations, remark, level, label, link } = block;
  const title = element(level === 1 ? 'h2' : 'h3', 'entry-title serif below-much', label, content.title);
  if (content.kind !== '原文') title.append(' ', element('span', 'note', content.kind));
  const facts = content.facts.map(({ name, value }) => element('p', '', `${name}：${value}`));
  const words = element('div', 'flow');
  if (facts.length > 0) words.append(element('div', 'entry-facts fine', ...facts));
  words.append(
    ...content.quotes.flatMap(({ paragraphs }, index) => quotation(paragraphs, citations[index] ?? 0)),
  );
  if (content.explanation !== '') {
    words.append(element('p', 'editors muted fine', `${editorsLabel}${content.explanation}`));
  }
  if (remark !== '') words.append(element('p', 'remark quote written', `备注：${remark}`));
  const code = qrCode(address(link), `${content.title}的二维码`);
  return element(
    'section',
    'entry-block',
    title,
    element('div', 'with-code', words, ...(code ? [code] : [])),
  );
}

/** A handout as the elements of one sheet under its title: parts, and the list of citations with their full addresses. */
export async function handoutElements(handout: Handout, address: Address): Promise<HTMLElement[]> {
  const blocks = await Promise.all(
    handout.blocks.map((block): HTMLElement | Promise<HTMLElement> => {
      if (block.type === 'heading') return element('h2', 'below-much', `${block.label}${block.text}`);
      if (block.type === 'text') return element('p', 'own written below', block.text);
      return entryElement(block, address);
    }),
  );
  const citations = handout.citations.map(({ number, words, url }) => {
    const link = element('a', 'block small', address(url));
    link.href = address(url);
    const item = element(
      'li',
      'pair',
      element('span', '', `[${number}]`),
      element('span', '', `${words}。`, link),
    );
    item.id = `cite-${number}`;
    return item;
  });
  return [
    element(
      'p',
      'about muted fine centered',
      `据“${handout.library}”备课篮整理；原文逐字照抄，出处列在文末。${hasEditorsWords(handout) ? editorsRemark : ''}`,
    ),
    ...blocks,
    ...(citations.length > 0
      ? [
          element('h2', 'below-much', '引用出处'),
          element('ol', 'citations list flow fine no-addresses', ...citations),
        ]
      : []),
  ];
}
