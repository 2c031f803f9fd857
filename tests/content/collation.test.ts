import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/text/problem.ts';
import { bareText } from '../../src/text/bare-text.ts';
import { collateLibrary, type CollatedLibrary } from '../../src/editions/collate-library.ts';
import { buildModel, type KnowledgeModel } from '../../src/model/knowledge-model.ts';
import { loadContent, type LoadedEntry } from '../../src/model/load-content.ts';

let model: KnowledgeModel;
let library: CollatedLibrary;
let loading: string[];

beforeAll(() => {
  const load = loadContent('content');
  loading = load.problems
    .filter(({ path }) => /\/(documents|editions|sources)\//.test(path))
    .map(formatProblem);
  model = buildModel(load);
  library = collateLibrary(model);
});

describe('the real library', () => {
  it('has texts to prove', () => {
    expect(model.documents.size).toBeGreaterThanOrEqual(14);
    expect(model.content.sources.length).toBeGreaterThanOrEqual(5);
  });

  it('collates without a problem', () => {
    expect([...loading, ...library.problems.map(formatProblem)]).toEqual([]);
  });

  it('places every change on the words it made, and on the line that it took them from', () => {
    let seen = 0;
    for (const [id, changes] of library.changes) {
      const record = model.documents.get(id);
      const file = record?.source?.path.replace('source.yaml', record.source.data.file) ?? '';
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const part of record?.text.parts ?? []) {
        for (const { start, end, was, now, sourceLine, sourceColumn } of changes.get(part.id) ?? []) {
          seen++;
          expect(bareText(part.text.slice(start, end)).bare).toBe(now);
          if (was !== '') expect([...(lines[sourceLine - 1] ?? '')][sourceColumn - 1]).toBe([...was][0]);
        }
      }
    }
    const ledgers = model.content.editions.flatMap(({ data }) => [
      data.corrections.length,
      ...data.rules.map(({ count }) => count),
    ]);
    expect(seen).toBe(ledgers.reduce((sum, count) => sum + count, 0));
  });

  it('gives every correction a reason in Chinese', () => {
    for (const { data } of model.content.editions) {
      for (const { kind, why } of data.corrections) {
        expect(kind).not.toBe('unreviewed');
        expect(why).toMatch(/[\u4e00-\u9fff]{4}/);
      }
    }
  });

  it('notices a changed, a missing and an unreadable source, and a document without an edition', () => {
    const rules = (read: (file: string) => Uint8Array | undefined): Set<string> =>
      new Set(collateLibrary(model, read).problems.map(({ rule }) => rule));
    const bytes = (file: string): Uint8Array => readFileSync(file);
    expect(rules((file) => Buffer.concat([bytes(file), Buffer.from(' ')]))).toEqual(
      new Set(['source-changed']),
    );
    expect(rules(() => undefined)).toEqual(new Set(['source-missing']));
    expect(rules(() => Uint8Array.of(0xff, 0xfe, 0x00))).toEqual(
      new Set(['source-changed', 'source-not-text']),
    );

    const orphan = [...model.documents.values()][0];
    if (!orphan) throw new Error('no documents');
    const editions = model.content.editions.filter(({ id }) => id !== orphan.id);
    const { problems } = collateLibrary(
      buildModel({ content: { ...model.content, editions }, broken: new Set() }),
    );
    expect(problems.map(({ rule, path }) => [rule, path])).toContainEqual(['missing-edition', orphan.path]);

    const broken = new Set([`editions/${orphan.id}`]);
    const unread = buildModel({ content: { ...model.content, editions }, broken });
    expect(collateLibrary(unread).problems).toEqual([]);

    const source = orphan.source as LoadedEntry<'sources'>;
    expect(problems).toContainEqual(
      expect.objectContaining({
        rule: 'line-not-used',
        path: source.path.replace('source.yaml', 'page.txt'),
      }),
    );
  });
});
