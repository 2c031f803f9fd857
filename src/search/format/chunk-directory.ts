const decoder = new TextDecoder('windows-1252');

/** The first word (or how it begins) of each chunk of the index, in order, as Pagefind's own directory has them. */
export function firstWords(meta: Uint8Array): string[] {
  // CBOR: an array of three texts, the first word, the last one and the name of the chunk; a text begins with its length.
  // ƒ is 0x83. Names are as long as keeps them apart: mostly seven digits, more where two chunks begin alike.
  const chunks = decoder.decode(meta).matchAll(/ƒ([`-w])([0-9a-z]*)(?:[`-w]|x.)unknown_[0-9a-f]+/gsu);
  return Array.from(chunks, ([, length = '`', words = '']) => words.slice(0, length.charCodeAt(0) - 0x60));
}

/** Of the first words, those of the chunks that can hold a word which begins so. */
export const chunksOfPrefix = (first: readonly string[], prefix: string): string[] =>
  first.filter((word, number) => {
    const next = first[number + 1];
    return (word <= prefix || word.startsWith(prefix)) && (next === undefined || next > prefix);
  });
