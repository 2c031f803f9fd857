/** Text as base64url of its UTF-8 bytes (RFC 4648, section 5), without padding: A-Z a-z 0-9 - _. */
export function encodeText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * The text of `encodeText`. Of a code that was cut off, every whole character; undefined where it is no such code.
 */
export function decodeText(code: string): string | undefined {
  if (!/^[\w-]*$/.test(code)) return undefined;
  const whole = code.length % 4 === 1 ? code.slice(0, -1) : code;
  const binary = atob(whole.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // In a stream, the decoder keeps the bytes of an unfinished character to itself.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}
