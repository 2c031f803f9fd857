import { describe, expect, it } from 'vitest';
import { apparatusOf } from '../../../src/editions/apparatus.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { fixtureFolder } from '../../fixture-library.ts';

const id = 'roundtable-childcare-eldercare';
const load = loadContent(fixtureFolder);
const model = buildModel(load);

const entriesOf = (from: KnowledgeModel, name = id) => {
  const document = from.documents.get(name);
  return (document && apparatusOf(from, document)?.entries) ?? [];
};

/** The library before the first correction of the round-table was made. */
function withoutFirstCorrection(): KnowledgeModel {
  const { content } = load;
  const [first] = content.editions.find((edition) => edition.id === id)?.data.corrections ?? [];
  if (!first) throw new Error('the round-table has no corrections');
  const documents = content.documents.map((document) => {
    if (document.id !== id) return document;
    const body = document.body.replace(first.now, first.was);
    expect(body).not.toBe(document.body);
    return { ...document, body };
  });
  const editions = content.editions.map((edition) =>
    edition.id === id
      ? { ...edition, data: { ...edition.data, corrections: edition.data.corrections.slice(1) } }
      : edition,
  );
  return buildModel({ ...load, content: { ...content, documents, editions } });
}

describe('the anchor of a correction', () => {
  it('is its own in its text', () => {
    let count = 0;
    for (const document of model.documents.values()) {
      const anchors = entriesOf(model, document.id).map(({ anchor }) => anchor);
      expect(new Set(anchors).size, document.id).toBe(anchors.length);
      for (const anchor of anchors) expect(anchor).toMatch(/^corr-\d+-\d+(?:-before)?$/);
      count += anchors.length;
    }
    expect(count).toBeGreaterThan(30);
  });

  it('stays when a correction before it comes or goes, though the numbers shift', () => {
    const before = entriesOf(withoutFirstCorrection());
    const now = entriesOf(model);
    expect(now).toHaveLength(before.length + 1);
    const [made, ...rest] = now;
    expect(rest.map(({ anchor }) => anchor)).toEqual(before.map(({ anchor }) => anchor));
    expect(rest.map(({ number }) => number)).not.toEqual(before.map(({ number }) => number));
    expect(before.map(({ anchor }) => anchor)).not.toContain(made?.anchor);
  });
});
