import { createHash } from 'node:crypto';

/** The namespace of URLs in RFC 9562, appendix A. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** Version 5 UUID (RFC 9562) of a name: the same for the same name, on every machine and at every time. */
export function nameUuid(name: string): string {
  const hash = createHash('sha1').update(urlNamespace).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
