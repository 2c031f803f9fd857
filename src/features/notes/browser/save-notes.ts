import type { Note } from '../note.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';

/**
 * Hands the notes to the reader as a file: Markdown, or W3C annotations. `site` is the address their texts lie below;
 * `later` says of a note, by its id, that its text was changed since.
 */
export async function saveNotes(
  notes: readonly Note[],
  kind: 'md' | 'json',
  site: string,
  later?: ReadonlyMap<string, string>,
): Promise<void> {
  const name = `我的笔记 ${new Date().toISOString().slice(0, 10)}`;
  if (kind === 'md') {
    const { writeMarkdown } = await import('../notes-markdown.ts');
    saveFile(new Blob([writeMarkdown(notes, site, later)], { type: 'text/markdown' }), name, kind);
  } else {
    const { writeAnnotations } = await import('../annotation-file.ts');
    saveFile(new Blob([writeAnnotations(notes, site)], { type: 'application/json' }), name, kind);
  }
}
