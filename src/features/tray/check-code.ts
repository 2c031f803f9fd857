const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four base64url digits of the text's FNV-1a hash over UTF-16 units: a changed text nearly never keeps its code. */
export function checkCode(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 24;
  return [18, 12, 6, 0].map((shift) => digits.charAt((hash >>> shift) & 63)).join('');
}
