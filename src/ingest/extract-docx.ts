import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { guardDocx } from './docx-guard.ts';
import type { ExtractedPage } from './extracted-page.ts';
import { htmlBlocks } from './html-blocks.ts';
import { IngestProblem } from './ingest-problem.ts';

const styleMap = ['Title', '标题', '文件标题'].map((name) => `p[style-name='${name}'] => h1:fresh`);

/** The text of a .docx, paragraph by paragraph, after its archive was found safe; pictures are never unpacked. */
export async function extractDocx(bytes: Uint8Array): Promise<ExtractedPage> {
  guardDocx(bytes);
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap, convertImage })
    .catch((error: unknown) => {
      const { message } = error as Error;
      throw new IngestProblem(
        'docx-broken',
        `The file could not be read (${message}).`,
        'Save it anew as .docx.',
      );
    });
  const { lines, remarks } = htmlBlocks(parseHTML(`<html><body>${value}</body></html>`).document.body);
  if (lines.length === 0) {
    throw new IngestProblem(
      'no-text',
      'The file holds no text.',
      'If it holds scanned pages, give their text as .txt.',
    );
  }
  const errors = messages.filter(({ type }) => type === 'error').map(({ message }) => message);
  return { lines, decoded: undefined, isPage: false, remarks: [...remarks, ...errors] };
}
