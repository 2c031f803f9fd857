/** Fetches a file of the site by its address below the base; rejects where there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Unpacks a file and rejects one that is cut off. A server may have unpacked it on the way already. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Not a Blob: its bytes would go through another process of the browser and back.
  const packed = new Response(bytes).body;
  if (!packed) return bytes;
  return new Uint8Array(
    await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
}

/** Files and words that are kept in memory. */
const keptFiles = 400;

/**
 * Loads each thing once and keeps so many; the longest unused goes first. A failure is not kept: the network may be back
 * at the next attempt.
 */
export function remember<Key, Value>(
  load: (key: Key) => Promise<Value>,
  kept = keptFiles,
): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.delete(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    if (known.size > kept) known.delete(known.keys().next().value as Key);
    return value;
  };
}
