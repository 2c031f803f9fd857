import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { placeClass, type PlaceClass } from './layout.ts';

/** One place of a string. */
export interface Place {
  address: number;
  class: PlaceClass;
  /** Length of the name that it stands in; 0 elsewhere. */
  nameLength: number;
}

/** What the writer asks of the text it indexes. */
export interface PlaceSource {
  classOf: (address: number) => number;
  /** Length of the name that holds the address. */
  nameLength: (address: number) => number;
}

function writeAscending(writer: ByteWriter, addresses: Uint32Array): void {
  let last = 0;
  for (const address of addresses) {
    writer.varint(address - last);
    last = address;
  }
}

/** Writes a leaf: all places of a gram, whatever follows it. */
export function writeLeaf(writer: ByteWriter, addresses: Uint32Array, source: PlaceSource): void {
  const sorted = addresses.slice().sort();
  const plain = sorted.every((address) => source.classOf(address) === placeClass.text);
  writer.varint(sorted.length * 4 + (plain ? 0 : 2));
  if (plain) {
    writeAscending(writer, sorted);
    return;
  }
  const of = (wanted: PlaceClass) => sorted.filter((address) => source.classOf(address) === wanted);
  const names = of(placeClass.name);
  const headings = of(placeClass.heading);
  writer.varint(names.length);
  writer.varint(headings.length);
  writeAscending(writer, names);
  for (const address of names) writer.varint(source.nameLength(address));
  writeAscending(writer, headings);
  writeAscending(writer, of(placeClass.text));
}

/** Writes the head of a branch; its children follow, each after the difference of its character to the last. */
export function writeBranch(writer: ByteWriter, children: number): void {
  writer.varint(children * 2 + 1);
}

function readAscending(reader: ByteReader, count: number, kind: PlaceClass, into: Place[]): void {
  let address = 0;
  for (let index = 0; index < count; index += 1) {
    address += reader.varint();
    into.push({ address, class: kind, nameLength: 0 });
  }
}

function readLeaf(reader: ByteReader, header: number, into: Place[]): void {
  const count = Math.floor(header / 4);
  if (header % 4 === 0) {
    readAscending(reader, count, placeClass.text, into);
    return;
  }
  const names = reader.varint();
  const headings = reader.varint();
  const first = into.length;
  readAscending(reader, names, placeClass.name, into);
  for (let index = first; index < into.length; index += 1)
    (into[index] as Place).nameLength = reader.varint();
  readAscending(reader, headings, placeClass.heading, into);
  readAscending(reader, count - names - headings, placeClass.text, into);
}

/** Passes over a tree. */
export function skipTree(reader: ByteReader): void {
  const header = reader.varint();
  if (header % 2 === 1) {
    for (let children = Math.floor(header / 2); children > 0; children -= 1) {
      reader.varint();
      skipTree(reader);
    }
    return;
  }
  let numbers = Math.floor(header / 4);
  if (header % 4 === 2) {
    numbers += reader.varint();
    reader.varint();
  }
  for (; numbers > 0; numbers -= 1) reader.varint();
}

/**
 * Reads the places that begin with `rest` after the tree's own gram. `known` tells how many characters of `rest`
 * are certain: a leaf does not say what follows its gram.
 */
export function readTree(reader: ByteReader, rest: string): { places: Place[]; known: number } {
  const places: Place[] = [];
  let known = rest.length;
  const visit = (depth: number): void => {
    const header = reader.varint();
    if (header % 2 === 0) {
      readLeaf(reader, header, places);
      if (depth < rest.length) known = depth;
      return;
    }
    let unit = 0;
    for (let children = Math.floor(header / 2); children > 0; children -= 1) {
      unit += reader.varint();
      if (depth >= rest.length || rest.charCodeAt(depth) === unit) visit(depth + 1);
      else skipTree(reader);
    }
  };
  visit(0);
  return { places, known };
}
