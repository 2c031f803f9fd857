/** The lines of a source's bytes, UTF-8 with or without a byte order mark; undefined for bytes that are no UTF-8. */
export function sourceLines(bytes: Uint8Array): string[] | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\r|\n/);
  } catch {
    return undefined;
  }
}
