/** Hands a file to the reader under a name made of `title`, without marks that a file system refuses. */
export function saveFile(file: Blob, title: string, extension: string): void {
  const allowed = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  const name = allowed.slice(0, 60) || '文件';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.${extension}`;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
