import { describe, expect, test } from 'vitest';
import { findPassage } from '../../../src/features/notes/find-passage.ts';
import { flattenParts } from '../../../src/features/notes/flat-text.ts';
import { describePassage } from '../../../src/features/notes/passage.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';
import { fixtureModel } from '../../fixture-library.ts';

const model = fixtureModel();
const texts = [...model.documents.values()].map(({ text }) =>
  text.parts.map((part) => ({ id: part.id, text: part.text })),
);

/** A character that remembers where it stood before the text was edited; -1 for a new one. */
interface Traced {
  character: string;
  from: number;
}
interface TracedPart {
  id: string;
  characters: Traced[];
}

const next = seededRandom(testSeed);
const below = (limit: number): number => Math.floor(next() * limit);
const allText = texts
  .flat()
  .map(({ text }) => text)
  .join('');
const anyCharacter = (): string => allText.charAt(below(allText.length));

function trace(parts: readonly { id: string; text: string }[]): TracedPart[] {
  let at = 0;
  return parts.map(({ id, text }) => {
    const characters = Array.from({ length: text.length }, (_, index) => ({
      character: text.charAt(index),
      from: at + index,
    }));
    at += text.length + 1;
    return { id, characters };
  });
}

/** Corrections as editors make them: characters and phrases changed, paragraphs removed, added, moved; all ids counted again. */
function edit(parts: TracedPart[], heaviness: number): TracedPart[] {
  const result = parts.map(({ id, characters }) => ({ id, characters: [...characters] }));
  for (const { characters } of result) {
    const changes = below(1 + Math.ceil(characters.length * heaviness));
    for (let change = 0; change < changes && characters.length > 1; change++) {
      const at = below(characters.length);
      const fresh = Array.from({ length: 1 + below(4) }, () => ({ character: anyCharacter(), from: -1 }));
      const kind = below(3);
      if (kind === 0) characters.splice(at, 0, ...fresh);
      else if (kind === 1) characters.splice(at, 1 + below(3));
      else characters.splice(at, fresh.length, ...fresh);
    }
  }
  for (let moves = below(4); moves > 0; moves--) {
    const kind = below(3);
    const at = below(result.length);
    if (kind === 0) result.splice(at, 1);
    else if (kind === 1) {
      const text = Array.from({ length: 20 + below(120) }, () => ({ character: anyCharacter(), from: -1 }));
      result.splice(at, 0, { id: '', characters: text });
    } else result.splice(below(result.length), 0, ...result.splice(at, 1));
  }
  return result.map(({ characters }, index) => ({
    id: next() < 0.5 ? `p${index + 1}` : (parts[index]?.id ?? `p${index}`),
    characters,
  }));
}

interface Tally {
  all: number;
  right: number;
  wrong: string[];
  lostThoughThere: number;
  lostAndDamaged: number;
}

function run(rounds: number, heaviness: number): Tally {
  const tally: Tally = { all: 0, right: 0, wrong: [], lostThoughThere: 0, lostAndDamaged: 0 };
  for (let round = 0; round < rounds; round++) {
    const parts = texts[below(texts.length)] ?? [];
    const before = flattenParts(parts);
    const start = below(before.text.length - 5);
    const end = Math.min(before.text.length, start + 4 + below(next() < 0.2 ? 300 : 60));
    const passage = describePassage(before, start, end);
    if (passage.exact.trim().length < 4) continue;
    const edited = edit(trace(parts), heaviness);
    const after = flattenParts(
      edited.map(({ id, characters }) => ({ id, text: characters.map((own) => own.character).join('') })),
    );
    // Where the passage's own characters stand now.
    const truth: number[] = [];
    let at = 0;
    for (const { characters } of edited) {
      characters.forEach(({ from }, index) => {
        if (from >= start && from < end) truth.push(at + index);
      });
      at += characters.length + 1;
    }
    const survived = truth.length / passage.exact.length;
    // Still in one piece: not torn apart by a paragraph that moved.
    const isWhole = survived > 0.85 && (truth.at(-1) ?? 0) - (truth[0] ?? 0) < passage.exact.length * 1.3;
    const found = findPassage(after, passage);
    tally.all += 1;
    if (!found) {
      if (isWhole) tally.lostThoughThere += 1;
      else tally.lostAndDamaged += 1;
      continue;
    }
    const inside = truth.filter((place) => place >= found.start && place < found.end).length;
    if (truth.length > 0 && inside >= truth.length / 2) tally.right += 1;
    else tally.wrong.push(`${passage.exact} → ${after.text.slice(found.start, found.end)}`);
  }
  return tally;
}

describe('a passage is found again', () => {
  for (const [name, heaviness, mostLost] of [
    ['lightly', 0.01, 0.03],
    ['well', 0.05, 0.05],
    ['heavily', 0.15, 0.1],
  ] as const) {
    test(`in texts that were ${name} edited, or is said to be lost`, () => {
      const tally = run(1000, heaviness);
      const share = (count: number): string => `${((100 * count) / tally.all).toFixed(2)}%`;
      console.log(
        `${name} edited (seed ${testSeed}): of ${tally.all} right ${share(tally.right)}, wrong ${share(tally.wrong.length)}, ` +
          `lost though mostly there ${share(tally.lostThoughThere)}, lost with its text ${share(tally.lostAndDamaged)}`,
      );
      // Only words that stand twice, the marked ones gone and what is beside them alike, can lead astray.
      expect(tally.wrong.length / tally.all, `seed ${testSeed}: ${tally.wrong.join(' | ')}`).toBeLessThan(
        0.005,
      );
      expect(tally.lostThoughThere / tally.all, `seed ${testSeed}`).toBeLessThan(mostLost);
      expect(tally.right / tally.all, `seed ${testSeed}`).toBeGreaterThan(0.5);
    });
  }
});

test('an untouched text gives every passage its own place', () => {
  for (let round = 0; round < 500; round++) {
    const flat = flattenParts(texts[below(texts.length)] ?? []);
    const start = below(flat.text.length - 8);
    const end = Math.min(flat.text.length, start + 4 + below(200));
    const found = findPassage(flat, describePassage(flat, start, end));
    expect(found, `seed ${testSeed}: ${flat.text.slice(start, end)}`).toEqual({ start, end, isExact: true });
  }
});

test('words that are gone, and few words that stand anywhere, are said to be lost', () => {
  const flat = flattenParts([
    { id: 'p1', text: '发展养老服务。' },
    { id: 'p2', text: '加强养老服务设施建设。' },
  ]);
  const lost = { part: 'p9', prefix: '全不相干的前文', suffix: '全不相干的后文' };
  expect(findPassage(flat, { ...lost, exact: '区块链技术应用' })).toBeUndefined();
  expect(findPassage(flat, { ...lost, exact: '养老服务' })).toBeUndefined();
  expect(findPassage(flattenParts([]), { ...lost, exact: '养老服务' })).toBeUndefined();
});
