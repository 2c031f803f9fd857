import { describe, expect, test } from 'vitest';
import { markOf } from '../../../src/citations/cite.ts';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { documentFile } from '../../../src/features/tray/document-file.ts';
import { firstAddress } from '../../../src/features/tray/first-address.ts';
import { itemUid } from '../../../src/features/tray/item-uid.ts';
import { passageOf } from '../../../src/features/tray/passage.ts';
import { trayCollections } from '../../../src/features/tray/refs.ts';
import { contentOf, model, unnamedSite } from './lesson.ts';

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
    expect(count).toBeGreaterThan(80);
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

describe('an identity', () => {
  const { register } = parseRegister(
    `glossary/c 丙
glossary/a -> glossary/b
glossary/b -> glossary/c
glossary/gone => glossary/d
documents/was -> documents/is
documents/is
#p1 -> #s1-p1
`,
    'permalinks.txt',
  );

  test('is that of the first address, however often it moved', () => {
    expect(firstAddress(register, 'glossary/c')).toBe('glossary/a');
    expect(itemUid(register, 'glossary/c')).toBe(itemUid(undefined, 'glossary/a'));
    expect(firstAddress(register, 'documents/is#s1-p1')).toBe('documents/was#p1');
    expect(firstAddress(register, 'documents/is#s2-p1')).toBe('documents/was#s2-p1');
  });

  test('is not taken over from what was retired', () => {
    expect(firstAddress(register, 'glossary/d')).toBe('glossary/d');
    expect(firstAddress(undefined, 'glossary/d')).toBe('glossary/d');
  });

  test('does not end in a circle', () => {
    const { register: circle } = parseRegister(
      'glossary/a -> glossary/b\nglossary/b -> glossary/a\n',
      'permalinks.txt',
    );
    expect(['glossary/a', 'glossary/b']).toContain(firstAddress(circle, 'glossary/a'));
  });
});

describe('the file of a document', () => {
  test('has every place with its words; those of the editors at a gap stand apart', () => {
    for (const document of model.documents.values()) {
      const file = documentFile(document, model, unnamedSite);
      for (const [index, part] of document.text.parts.entries()) {
        const shown = file.parts[index]?.text ?? '';
        // A number of a document has its year in the same brackets.
        expect(shown.replace(/〔\D[^〕]*〕/g, ''), `${document.id}#${part.id}`).toBe(part.text);
      }
    }
    const opinion = model.documents.get('eldercare-reform-opinion');
    if (!opinion) throw new Error('the opinion is missing');
    expect(documentFile(opinion, model, unnamedSite).parts.at(-2)?.text).toMatch(
      /〔下文原刊第3版，本页未见〕$/,
    );
  });

  test('marks a paragraph, also by the short address of an item, and no heading', () => {
    for (const document of model.documents.values()) {
      const file = documentFile(document, model, unnamedSite);
      for (const part of Object.keys(file.places ?? {})) {
        const passage = passageOf(file, document.id, part);
        expect(passage?.mark, `${document.id}#${part}`).toBe(markOf(file, [part]));
        expect(passage?.quotes.map(({ mark }) => mark)).toEqual([passage?.mark]);
      }
    }
  });

  test('gives a paragraph alone, and a heading with what stands under it', () => {
    const id = 'eldercare-reform-opinion';
    const document = model.documents.get(id);
    if (!document) throw new Error('the opinion is missing');
    const file = documentFile(document, model, unnamedSite);
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
