import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { contentsOf, isHeading, type RandomLaw } from './random-law.ts';

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

const levels = { division: 1, chapter: 2, section: 3 } as const;

/** Level of a heading below that of the law, 1 to 3. */
function levelOf({ kind }: RandomLaw['lines'][number]): 1 | 2 | 3 {
  return levels[kind as keyof typeof levels];
}

async function asDocx(law: RandomLaw): Promise<Uint8Array> {
  const { headline, adoption, lines } = law;
  const styles = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(headline)] }),
    paragraph(adoption),
    ...contentsOf(law).map(paragraph),
    ...lines.map((line) => {
      const heading = isHeading(line) ? styles[levelOf(line) - 1] : undefined;
      return heading === undefined
        ? paragraph(line.text)
        : new Paragraph({ heading, children: [new TextRun(line.text)] });
    }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A law as a file of one of the formats that ingest reads. */
export async function lawFile(law: RandomLaw, format: (typeof lawFormats)[number]): Promise<Uint8Array> {
  const { headline, adoption, lines } = law;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (format === 'docx') return asDocx(law);
  if (format === 'md') {
    const body = lines.map((line) =>
      isHeading(line)
        ? `${'#'.repeat(levelOf(line) + 1)} ${line.text}`
        : line.text.replace(/^(\d+)\./, '$1\\.'),
    );
    return bytes(`# ${[headline, adoption, ...contentsOf(law), ...body].join('\n\n')}\n`);
  }
  if (format === 'txt') {
    const body = lines.map((line) =>
      isHeading(line) || line.kind === 'annex' ? `\n${line.text}\n` : wrapped(line.text),
    );
    return bytes(`${headline}\n${adoption}\n\n${[...contentsOf(law), ...body].join('\n')}\n`);
  }
  const body = [...contentsOf(law), ...lines.map(({ text }) => text)]
    .map((text) => `<p>　　${text}</p>`)
    .join('\n');
  return bytes(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${headline}_甲市政府网</title></head><body><div class="nav"><a href="/">首页</a></div><div class="article"><h1>${headline}</h1><p>${adoption}</p>${body}</div><div class="footer"><p>版权所有：甲市政府网站</p></div></body></html>`,
  );
}
