import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import type { ExtractedPage } from '../extracted-page.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { remarksOf } from '../html/losses.ts';
import { settleNotes } from '../html/notes.ts';
import { IngestProblem } from '../ingest-problem.ts';
import { guardDocx } from './guard-docx.ts';
import { settleDocx } from './settle-docx.ts';

const styleMap = ['Title', '标题', '文件标题'].map((name) => `p[style-name='${name}'] => h1.title:fresh`);
const remedy = '请用文字处理软件打开，重新存为 .docx。';

/** Where a style of its own sets the headline, headings of the first level are parts below it. */
function belowTitle(html: string): string {
  if (!html.includes('<h1 class="title">')) return html;
  return html.replaceAll(
    /<(\/?)h([1-6])(?=[ >])(?! class="title")/g,
    (_whole, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + 1)}`,
  );
}

/** The text and pictures of a .docx, paragraph by paragraph, after its archive was found safe. */
export async function extractDocx(bytes: Uint8Array): Promise<ExtractedPage> {
  guardDocx(bytes);
  const settled = settleDocx(bytes);
  const embedded = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `embedded-${embedded.size + 1}`;
    embedded.set(src, await image.readAsBuffer());
    return { src };
  });
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: Buffer.from(settled.bytes) }, { styleMap, convertImage })
    .catch((error: unknown) => {
      throw new IngestProblem('docx-broken', `文件读不出来（${(error as Error).message}）。`, remedy);
    });
  const { body } = parseHTML(`<html><body>${belowTitle(value)}</body></html>`).document;
  settleNotes(body);
  const { lines, pictures, losses } = htmlBlocks(body);
  if (lines.length === 0) {
    throw new IngestProblem('no-text', '文件里没有文字。', '如果是扫描件，请把文字存为 .txt。');
  }
  const lost = messages.filter(({ type, message }) => type === 'error' || /w:sym|Image/u.test(message));
  return {
    lines,
    decoded: undefined,
    isPage: false,
    pictures: pictures.map((picture) => {
      const bytes = embedded.get(picture.address);
      return bytes ? { ...picture, bytes } : picture;
    }),
    ...(settled.title !== undefined && { title: settled.title }),
    remarks: [
      ...remarksOf(losses, lines.length),
      ...settled.remarks,
      ...lost.map(({ message }) => `Word 文件有读不出的内容：${message}`),
    ],
  };
}
