import type { Problem } from '../../../src/text/problem.ts';
import type { CollationInput } from '../../../src/editions/collate.ts';
import { splitFrontMatter } from '../../../src/model/front-matter.ts';
import type { LoadedEntry } from '../../../src/model/load-content.ts';
import { validateRecord } from '../../../src/model/validate-record.ts';
import { parseYamlRecord } from '../../../src/model/yaml-record.ts';
import type { CollectionName } from '../../../src/entries/collection-names.ts';

/** A record read from text by the same code that reads files; a record that is not valid throws. */
export function entry<Name extends CollectionName>(
  collection: Name,
  id: string,
  path: string,
  text: string,
): LoadedEntry<Name> {
  const split = collection === 'documents' ? splitFrontMatter(text) : undefined;
  const problems: Problem[] = [];
  const record = parseYamlRecord(split?.yaml ?? text, split?.yamlLine ?? 1);
  const data = validateRecord(collection, path, record, problems);
  if (!data) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { body = '', bodyLine = 1 } = split ?? {};
  return { id, collection, path, data, body, bodyLine, locate: record.locate };
}

const front = ['kind: news', 'completeness: full', 'rights: 引自报纸'];

/** A document with the given title line, further front matter and body; the body begins on line 7 + `more.length`. */
export function document(
  title: string,
  body: string,
  more: readonly string[] = [],
): LoadedEntry<'documents'> {
  const text = ['---', `title: ${title}`, ...front, ...more, '---', body].join('\n');
  return entry('documents', 'sample', 'sample.md', text);
}

/** An edition of the source `page` with the given YAML after its `source`. */
export function edition(yaml: string, path = 'sample.yaml'): LoadedEntry<'editions'> {
  return entry('editions', path.replace('.yaml', ''), path, `source: page\n${yaml}`);
}

/** What `collate` takes, from a page's text, a document and an edition. */
export function sample(page: string, from: LoadedEntry<'documents'>, ledger: string): CollationInput {
  return {
    document: from,
    edition: edition(ledger),
    source: { path: 'page.txt', lines: page.split('\n') },
  };
}

/** Problems as [rule, path:line]. */
export function places(problems: readonly Problem[]): [string, string][] {
  return problems.map(({ rule, path, line }) => [rule, `${path}:${line}`]);
}
