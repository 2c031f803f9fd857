import type { TextPart } from './document-parts.ts';

const framedNames: Readonly<Record<string, string>> = {
  over: '题前',
  title: '标题',
  under: '题下',
  after: '文末',
};

/** Which paragraph of its part it is today; its id may be older. */
function paragraphNumber(id: string, parts: readonly TextPart[]): number | undefined {
  const own = parts.find((part) => part.id === id);
  if (!own) return undefined;
  return parts.filter(({ kind, part }) => kind === 'paragraph' && part === own.part).indexOf(own) + 1;
}

function segmentName(id: string, segment: string, parts: readonly TextPart[]): string {
  const [, prefix = '', digits = ''] = /^([a-z]+)(\d+)/.exec(segment) ?? [];
  if (prefix === 'p') return `第${paragraphNumber(id, parts) ?? digits}段`;
  const opener = parts.find((part) => part.id === id) ?? parts.find((part) => part.part === id);
  const label = opener?.label ?? '';
  switch (prefix) {
    case 's':
      return label === '' ? `“${(opener?.text ?? '').replace(/[：。]$/, '')}”部分` : `第${label}部分`;
    case 'c':
      return label === '' ? `“${opener?.text ?? ''}”一节` : `第${label}条`;
    case 'i':
      return `“${label}”项`;
    default:
      return label === '' ? `第${digits}节` : label;
  }
}

/** Where a part stands, in the words of a citation: 第三部分第（四）条第1段. */
export function partName(parts: readonly TextPart[], id: string): string {
  const framed = framedNames[id.split('-')[0] ?? ''];
  if (framed) return framed;
  const segments = id.split('-');
  return segments
    .map((segment, index) => segmentName(segments.slice(0, index + 1).join('-'), segment, parts))
    .join('')
    .replace('“”部分', '题目残缺的部分');
}
