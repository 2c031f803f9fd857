import { describe, expect, it } from 'vitest';
import { documentCitations } from '../../../src/citations/citation-file.ts';
import { passageWords } from '../../../src/citations/plain-words.ts';
import { entryNode } from '../../../src/exports/json-ld/entry-node.ts';
import { passageOf } from '../../../src/features/tray/passage.ts';
import { documentFile } from '../../../src/features/tray/document-file.ts';
import { buildModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { publishedWords } from '../../../src/entries/collections.ts';
import { amendedLawFolder } from '../../fixture-library.ts';
import { fromRoot } from './library.ts';

const model = buildModel(loadContent(amendedLawFolder));
const node = (collection: 'documents' | 'instruments', id: string) =>
  entryNode(collection, id, model, fromRoot) as Record<string, unknown>;
const site = { library: '文库', site: undefined };

function text(year: number) {
  const document = model.documents.get(`eldercare-regulation-${year}`);
  if (!document) throw new Error(`no text of ${year}`);
  return document;
}

describe('what linked data says of a policy in time', () => {
  it('is in force from the day that its words state', () => {
    expect(node('instruments', 'eldercare-regulation')).toMatchObject({
      '@type': 'Legislation',
      legislationDate: '2019-05-10',
      legislationDateOfApplicability: '2019-07-01',
      legislationLegalForce: 'https://schema.org/InForce',
      legislationRepeals: '/instruments/old-measures/',
    });
  });

  it('is not in force once repealed', () => {
    expect(node('instruments', 'old-measures')['legislationLegalForce']).toBe(
      'https://schema.org/NotInForce',
    );
  });

  it('is as of the day of each text', () => {
    expect(node('documents', 'eldercare-regulation-2022')).toMatchObject({
      legislationDateVersion: '2022-03-15',
      legislationIdentifier: '示例市人大公告第20号',
      exampleOfWork: '/instruments/eldercare-regulation/',
    });
  });
});

describe('a quotation of an earlier text', () => {
  const wordsOf = (year: number): string => {
    const [work] = documentCitations(text(year), model, site).works;
    return work ? passageWords({ work, place: '第三条', words: [] }) : '';
  };

  it('says when the text was changed, the last text nothing of the kind', () => {
    expect(wordsOf(2019)).toBe(
      '《示例市养老服务条例》（示例市人大公告第3号）第三条，示例市人民代表大会常务委员会，2019年5月10日，该文本已于2022年3月15日修改',
    );
    expect(wordsOf(2022)).toMatch(/，该文本已于2025年11月20日修改$/);
    expect(wordsOf(2025)).not.toContain('修改');
  });

  it('says so in a tray, and leads to the last text', () => {
    const file = documentFile(text(2019), model, site);
    expect(file.works[0]?.last).toBe('documents/eldercare-regulation-2025');
    expect(passageOf(file, 'eldercare-regulation-2019', 'ch2-a7')?.quotes[0]?.citation).toMatch(
      /第七条，.*这一条已于2022年3月15日删去$/,
    );
  });
});

it('what happened to a policy leaves the mark of its link as it was', () => {
  const entry = model.entry('instruments', 'eldercare-regulation');
  if (!entry) throw new Error('no instrument');
  expect(publishedWords('instruments', entry.data)).toEqual(
    publishedWords('instruments', { ...entry.data, events: [], official: undefined, held: undefined }),
  );
});
