import { largestFile, readAnnotations, type ReadNotes } from '../annotation-file.ts';
import { readMarkdown } from '../notes-markdown.ts';

/** Reads a file of notes; whatever is wrong with it is one plain sentence. */
export async function readNotesFile(file: File): Promise<ReadNotes> {
  if (file.size > largestFile) {
    const size = (file.size / 1024 / 1024).toFixed(0);
    const tooLarge = `这个文件有 ${size} MB，超过了 20 MB 的上限，没有导入任何内容。`;
    return { problem: `${tooLarge}笔记文件一般不到 1 MB，请看看是否选错了。` };
  }
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { problem: '这个文件读不出文字，没有导入任何内容。请选本页导出的 Markdown 或 JSON 文件。' };
  }
  const isJson = /^\s*[[{]/.test(content) || /\.json(?:ld)?$/i.test(file.name);
  return isJson ? readAnnotations(content) : readMarkdown(content, new Date().toISOString());
}
