import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { RandomLaw } from './random-law.ts';

export const lawFormats = ['md', 'txt', 'html', 'docx'] as const;

const width = 30;

/** Text as an extract wraps it: two ideographic spaces in front, then lines of one measure. */
function wrapped(text: string): string {
  const units = [...`　　${text}`];
  const lines: string[] = [];
  while (units.length > 0) {
    let end = Math.min(width, units.length);
    // No mark stands at the head of a line.
    while (end < units.length && /[，。；：、）”]/u.test(units[end] ?? '')) end++;
    lines.push(units.splice(0, end).join(''));
  }
  return lines.join('\n');
}

async function asDocx({ headline, adoption, lines }: RandomLaw): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(headline)] }),
    paragraph(adoption),
    ...lines.map(({ text, kind }) =>
      kind === 'chapter'
        ? new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] })
        : paragraph(text),
    ),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A law as a file of one of the formats that ingest reads. */
export async function lawFile(law: RandomLaw, format: (typeof lawFormats)[number]): Promise<Uint8Array> {
  const { headline, adoption, lines } = law;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (format === 'docx') return asDocx(law);
  if (format === 'md') {
    const body = lines.map(({ text, kind }) =>
      kind === 'chapter' ? `## ${text}` : text.replace(/^(\d+)\./, '$1\\.'),
    );
    return bytes(`# ${headline}\n\n${adoption}\n\n${body.join('\n\n')}\n`);
  }
  if (format === 'txt') {
    const body = lines.map(({ text, kind }) =>
      kind === 'chapter' || kind === 'annex' ? `\n${text}\n` : wrapped(text),
    );
    return bytes(`${headline}\n${adoption}\n\n${body.join('\n')}\n`);
  }
  const body = lines.map(({ text }) => `<p>　　${text}</p>`).join('\n');
  return bytes(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${headline}_甲市政府网</title></head><body><div class="nav"><a href="/">首页</a></div><div class="article"><h1>${headline}</h1><p>${adoption}</p>${body}</div><div class="footer"><p>版权所有：甲市政府网站</p></div></body></html>`,
  );
}
