import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { placeClass } from './layout.ts';

/** Places of a string: addresses in ascending order within each class. */
export interface Places {
  /** In titles and other names, with the length of the name. */
  names: { address: number; length: number }[];
  headings: number[];
  texts: number[];
}

/** What the writer asks of the text it indexes. */
export interface PlaceSource {
  classOf: (address: number) => number;
  /** Length of the name that holds the address. */
  nameLength: (address: number) => number;
}

function writeAscending(writer: ByteWriter, addresses: readonly number[]): void {
  let last = 0;
  for (const address of addresses) {
    writer.varint(address - last);
    last = address;
  }
}

/** Writes a leaf: all places of a gram, whatever follows it. */
export function writeLeaf(writer: ByteWriter, addresses: Uint32Array, source: PlaceSource): void {
  const sorted = addresses.slice().sort();
  let plain = true;
  for (const address of sorted) plain &&= source.classOf(address) === placeClass.text;
  writer.varint(sorted.length * 4 + (plain ? 0 : 2));
  if (plain) {
    writeAscending(writer, Array.from(sorted));
    return;
  }
  const of = (wanted: number) => Array.from(sorted).filter((address) => source.classOf(address) === wanted);
  const names = of(placeClass.name);
  const headings = of(placeClass.heading);
  writer.varint(names.length);
  writer.varint(headings.length);
  writeAscending(writer, names);
  for (const address of names) writer.varint(source.nameLength(address));
  writeAscending(writer, headings);
  writeAscending(writer, of(placeClass.text));
}

function readAscending(reader: ByteReader, count: number, into: number[]): void {
  let address = 0;
  for (let index = 0; index < count; index += 1) {
    address += reader.varint();
    into.push(address);
  }
}

function readLeaf(reader: ByteReader, header: number, into: Places): void {
  const count = Math.floor(header / 4);
  if ((header & 2) === 0) {
    readAscending(reader, count, into.texts);
    return;
  }
  const names = reader.varint();
  const headings = reader.varint();
  const addresses: number[] = [];
  readAscending(reader, names, addresses);
  for (const address of addresses) into.names.push({ address, length: reader.varint() });
  readAscending(reader, headings, into.headings);
  readAscending(reader, count - names - headings, into.texts);
}

/**
 * Reads the places that begin with `rest` after the tree's own gram. `known` tells how many characters of `rest`
 * are certain: a leaf does not tell what follows it.
 */
export function readTree(reader: ByteReader, rest: string): { places: Places; known: number } {
  const places: Places = { names: [], headings: [], texts: [] };
  let known = Number.POSITIVE_INFINITY;

  const visit = (depth: number, collect: boolean): void => {
    const header = reader.varint();
    if (header % 2 === 0) {
      readLeaf(reader, header, collect ? places : { names: [], headings: [], texts: [] });
      if (collect) known = Math.min(known, depth);
      return;
    }
    let unit = 0;
    for (let children = Math.floor(header / 2); children > 0; children -= 1) {
      unit += reader.varint();
      visit(depth + 1, collect && (depth >= rest.length || rest.charCodeAt(depth) === unit));
    }
  };
  visit(0, true);
  return { places, known: Math.min(known, rest.length) };
}
