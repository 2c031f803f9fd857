import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../src/text/problem.ts';
import { collate, type CollationInput } from '../../src/editions/collate.ts';
import { checkCoverage } from '../../src/editions/coverage.ts';
import { documentPosition } from '../../src/editions/document-position.ts';
import { sourceLines } from '../../src/editions/source-lines.ts';
import { joinSpans } from '../../src/editions/source-text.ts';
import { bareText } from '../../src/text/bare-text.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { seededRandom, testSeed } from '../unit/seeded-random.ts';

const seed = testSeed;
const rounds = 300;

const next = seededRandom(seed);
const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

// Nothing here is a mark of Markdown: those may change the look of a text and leave its characters alone.
const pool = [...'医育养老幼托国务院一三袁遥，。、“”《》：；％0123456789aN,:?()'];

interface Mutation {
  text: string;
  what: string;
}

/** The text with one character replaced, added before, or taken away, at an offset. */
function mutate(text: string, offset: number): Mutation {
  const old = text.charAt(offset);
  const fresh = pick(pool.filter((character) => character !== old));
  const [before, after] = [text.slice(0, offset), text.slice(offset + 1)];
  return pick<Mutation>([
    { text: before + fresh + after, what: `“${old}”→“${fresh}”` },
    { text: before + fresh + old + after, what: `+“${fresh}” before “${old}”` },
    { text: before + after, what: `−“${old}”` },
  ]);
}

const model = buildModel(loadContent('content'));
const inputs = [...model.documents.values()].map(
  (document): CollationInput & { id: string; sourceId: string } => {
    const { edition, source } = document;
    if (!edition || !source) throw new Error(`${document.id} has no edition or source`);
    const file = source.path.replace('source.yaml', source.data.file);
    const lines = sourceLines(readFileSync(file));
    if (!lines) throw new Error(`${file} is no text`);
    return {
      document,
      edition,
      source: { path: file, lines },
      id: document.id,
      sourceId: source.id,
    };
  },
);

describe(`one character changed, SEED=${seed}`, () => {
  it(`${rounds} times in a document's body is always noticed, at its line or in its ledger`, () => {
    for (let round = 0; round < rounds; round++) {
      const input = pick(inputs);
      const { document, edition, id } = input;
      const part = pick(
        (model.documents.get(id)?.text.parts ?? []).filter(({ line, text }) => line > 0 && text !== ''),
      );
      const place = documentPosition(document, part, Math.floor(next() * bareText(part.text).bare.length));
      const lines = document.body.split('\n');
      const index = place.line - document.bodyLine;
      const { text, what } = mutate(lines[index] ?? '', place.column - 1);
      lines[index] = text;
      const { problems } = collate({ ...input, document: { ...document, body: lines.join('\n') } });
      const noticed = problems.some(
        ({ path, line }) => path === edition.path || (path === document.path && line === place.line),
      );
      const shown = problems.map(formatProblem).join('\n');
      expect(noticed, `${document.path}:${place.line}:${place.column} ${what}\n${shown}`).toBe(true);
    }
  });

  it(`${rounds} times in a source is always noticed, even where the checksum is not asked`, () => {
    for (let round = 0; round < rounds; round++) {
      const input = pick(inputs);
      const ranges = input.edition.data.spans.map(({ lines }) => lines);
      const at = pick(joinSpans(input.source.lines, ranges, { fullwidth: false }));
      const lines = [...input.source.lines];
      const { text, what } = mutate(lines[at.line - 1] ?? '', at.column - 1);
      lines[at.line - 1] = text;
      const changed = { path: input.source.path, lines };
      const source = model.entry('sources', input.sourceId);
      const editions = model.content.editions.filter(({ data }) => data.source === input.sourceId);
      const problems: Problem[] = [
        ...collate({ ...input, source: changed }).problems,
        ...(source ? checkCoverage(source, changed, editions) : []),
      ];
      expect(problems.length, `${changed.path}:${at.line}:${at.column} ${what}`).toBeGreaterThan(0);
    }
  });

  it('in a title or a printed line is noticed', () => {
    for (const input of inputs) {
      const { document } = input;
      const { title, titleFrom, printed } = document.data;
      if (titleFrom === 'printed') {
        const { text } = mutate(title, title.length - 1);
        const changed = { ...document, data: { ...document.data, title: text } };
        expect(collate({ ...input, document: changed }).problems).not.toEqual([]);
      }
      for (const side of ['over', 'under', 'after'] as const) {
        printed[side].forEach((line, index) => {
          const lines = printed[side].with(index, mutate(line, line.length - 1).text || '缺');
          const data = { ...document.data, printed: { ...printed, [side]: lines } };
          expect(collate({ ...input, document: { ...document, data } }).problems).not.toEqual([]);
        });
      }
    }
  });
});
