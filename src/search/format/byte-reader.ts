/** Reads what a ByteWriter wrote, from the offset on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  /** Offset of the next byte. */
  offset: number;

  constructor(bytes: Uint8Array, offset = 0) {
    this.bytes = bytes;
    this.offset = offset;
  }

  get atEnd(): boolean {
    return this.offset >= this.bytes.length;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.offset++];
      if (byte === undefined) throw new RangeError('The search index ends in the middle of a number.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  /** Reads a text of so many UTF-16 units. */
  units(length: number): string {
    let text = '';
    for (let index = 0; index < length; index += 1) {
      text += String.fromCharCode((this.bytes[this.offset] ?? 0) | ((this.bytes[this.offset + 1] ?? 0) << 8));
      this.offset += 2;
    }
    return text;
  }
}
