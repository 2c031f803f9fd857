import { describe, expect, test } from 'vitest';
import { documentFile } from '../../../src/tray/document-file.ts';
import { passageOf } from '../../../src/tray/passage.ts';
import { trayCollections } from '../../../src/tray/refs.ts';
import { contentOf, model } from './lesson.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('the file of an entry', () => {
  test('has every entry, with words that stand in the documents and where', () => {
    let count = 0;
    for (const collection of trayCollections) {
      for (const { id } of model.content[collection]) {
        const content = contentOf(`${collection}/${id}`);
        expect(content, `${collection}/${id}`).toBeDefined();
        for (const { paragraphs, url, citation } of content?.quotes ?? []) {
          const document = model.documents.get(/^\/documents\/([^/]+)\//.exec(url)?.[1] ?? '');
          expect(document?.text.bare, citation).toContain(bare(paragraphs.join('')));
          expect(citation).toContain(document?.data.title.slice(0, 6));
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  test('tells the words of the editors from those of the source', () => {
    const term = model.entry('glossary', 'yi-yu-jie-he');
    expect(contentOf('glossary/yi-yu-jie-he')).toMatchObject({
      kind: '名词',
      explanation: term?.data.explanation,
      quotes: [{ paragraphs: [term?.data.definitions[0]?.quote] }, {}],
    });
  });

  test('gives every thing an identity of its own', () => {
    const uids = trayCollections.flatMap((collection) =>
      model.content[collection].map(({ id }) => contentOf(`${collection}/${id}`)?.uid),
    );
    expect(new Set(uids).size).toBe(uids.length);
    expect(contentOf('glossary/yi-yu-jie-he')?.uid).toMatch(/^[\da-f]{8}-[\da-f]{4}-5/);
  });
});

describe('the file of a document', () => {
  test('has every place with its words; those of the editors at a gap stand apart', () => {
    for (const document of model.documents.values()) {
      const file = documentFile(document);
      for (const [index, part] of document.text.parts.entries()) {
        const shown = file.parts[index]?.text ?? '';
        expect(shown.replace(/〔[^〕]*〕/g, ''), `${document.id}#${part.id}`).toBe(part.text);
      }
    }
    const opinion = model.documents.get('eldercare-reform-opinion');
    if (!opinion) throw new Error('the opinion is missing');
    expect(documentFile(opinion).parts.at(-2)?.text).toMatch(/〔下文原刊第3版，本页未见〕$/);
  });

  test('gives a paragraph alone, and a heading with what stands under it', () => {
    const id = 'eldercare-reform-opinion';
    const document = model.documents.get(id);
    if (!document) throw new Error('the opinion is missing');
    const file = documentFile(document);
    const texts = (part: string) => passageOf(file, id, part)?.quotes.flatMap(({ paragraphs }) => paragraphs);
    const under = (part: string) =>
      document.text.parts.filter((other) => other.id === part || other.id.startsWith(`${part}-`));
    expect(texts('s3-c5-p1')).toEqual(under('s3-c5-p1').map(({ text }) => text));
    expect(texts('s3-c4')).toEqual(under('s3-c4').map(({ text }) => text));
    expect(texts('s3')?.length).toBe(under('s3').length);
    expect(texts('s99')).toBeUndefined();
    expect(passageOf(file, id, 's3-c4')?.title).toBe(
      '《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条',
    );
  });
});
