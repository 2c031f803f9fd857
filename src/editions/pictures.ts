/** What is said of a picture of which the source says nothing. */
export const withoutWords = '原文图片，无文字说明';

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/** The ending that a picture's file has by its first bytes; undefined for anything but png, jpeg, gif and webp. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | undefined {
  if (startsWith(bytes, 0, '\u0089PNG\r\n\u001A\n')) return 'png';
  if (startsWith(bytes, 0, '\u00FF\u00D8\u00FF')) return 'jpg';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'gif';
  return startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP') ? 'webp' : undefined;
}

/** Address of a source's picture below the site's base. */
export const pictureAddress = (source: string, file: string): string => `/sources/${source}/${file}`;
