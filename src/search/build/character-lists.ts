import { blockSize, placeClass, type PlaceClass } from '../format/layout.ts';
import { PageListWriter, type PageHit } from '../format/page-list.ts';
import type { Corpus } from './corpus.ts';

/** What is known of each page's places, given in ascending order. */
export function hitsOfPlaces(
  corpus: Corpus,
  addresses: Iterable<number>,
  pageOfBlock: Uint32Array,
): PageHit[] {
  const hits: PageHit[] = [];
  let hit: PageHit | undefined;
  for (const address of addresses) {
    const block = Math.floor(address / blockSize);
    const page = pageOfBlock[block] ?? 0;
    if (hit?.page !== page) {
      hit = { page, count: 0, class: placeClass.text, block: -1, nameLength: 0 };
      hits.push(hit);
    }
    const kind = corpus.classOf(address) as PlaceClass;
    hit.count += 1;
    if (kind === placeClass.name) {
      const length = corpus.nameLength(address);
      hit.nameLength = hit.nameLength === 0 ? length : Math.min(hit.nameLength, length);
    } else if (hit.block < 0) hit.block = block - (corpus.firstBlocks[page] ?? 0);
    if (kind > hit.class) hit.class = kind;
  }
  for (const item of hits) if (item.block < 0) item.block = 0;
  return hits;
}

/** The page list of every single character, by its unit. */
export function characterLists(corpus: Corpus, pageOfBlock: Uint32Array): Map<number, PageListWriter> {
  const lists = new Map<number, PageListWriter>();
  for (let page = 0; page + 1 < corpus.firstBlocks.length; page += 1) {
    const places = new Map<number, number[]>();
    const end = (corpus.firstBlocks[page + 1] ?? 0) * blockSize;
    for (let address = (corpus.firstBlocks[page] ?? 0) * blockSize; address < end; address += 1) {
      const unit = corpus.units[address] ?? 0;
      if (unit === 0) continue;
      const known = places.get(unit);
      if (known) known.push(address);
      else places.set(unit, [address]);
    }
    for (const [unit, addresses] of places) {
      const [hit] = hitsOfPlaces(corpus, addresses, pageOfBlock);
      const list = lists.get(unit) ?? new PageListWriter();
      lists.set(unit, list);
      if (hit) list.add(hit);
    }
  }
  return lists;
}
