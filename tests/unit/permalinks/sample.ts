import { emptyContent } from '../../fixture-library.ts';
import { buildModel, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import type { LoadedEntry } from '../../../src/model/load-content.ts';
import { parseYamlRecord } from '../../../src/model/yaml-record.ts';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { publishedIds } from '../../../src/addresses/read-register.ts';
import { documentSchema } from '../../../src/entries/documents.ts';
import { glossarySchema } from '../../../src/entries/glossary.ts';

const nowhere = parseYamlRecord('', 1).locate;

/** A library of documents (bodies by id) and terms (names by id) with a register, made without files. */
export function sampleModel(
  bodies: Readonly<Record<string, string>>,
  terms: Readonly<Record<string, string>> = {},
  register?: string,
): KnowledgeModel {
  const permalinks =
    register === undefined ? undefined : parseRegister(register, 'content/permalinks.txt').register;
  const documents = Object.entries(bodies).map(([id, body]): LoadedEntry<'documents'> => ({
    id,
    collection: 'documents',
    path: `content/documents/${id}.md`,
    data: documentSchema.parse({ title: `题目${id}`, kind: 'policy', completeness: 'full', rights: '测试' }),
    body,
    bodyLine: 1,
    locate: nowhere,
    partIds: publishedIds(permalinks, id),
  }));
  const glossary = Object.entries(terms).map(([id, term]): LoadedEntry<'glossary'> => ({
    id,
    collection: 'glossary',
    path: `content/glossary/${id}.yaml`,
    data: glossarySchema.parse({ term, pinyin: 'x', explanation: '说明' }),
    body: '',
    bodyLine: 1,
    locate: nowhere,
  }));
  const content = { ...emptyContent(), documents, glossary };
  return buildModel({ content, broken: new Set(), permalinks });
}
