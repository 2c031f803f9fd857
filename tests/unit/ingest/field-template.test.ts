import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentKindNames, documentSchema } from '../../../src/entries/documents.ts';
import {
  certaintyNames,
  correctionKindNames,
  editionSchema,
  gapKindNames,
} from '../../../src/entries/editions.ts';
import { draftFiles, prepareDraft } from '../../../src/ingest/prepare-draft.ts';
import { plainPage } from './sample.ts';

const files = draftFiles(await prepareDraft('page.txt', new TextEncoder().encode(plainPage)), 'draft');
const text = (name: string): string => new TextDecoder().decode(files.get(name));

/** The comments of a draft as an editor would use them: without the first line, and without their marks. */
const uncommented = (file: string): string =>
  file
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');

describe('the template that a draft carries', () => {
  it('has each field of a document, valid as it stands', () => {
    const fields = uncommented(text('documents/draft.md'));
    const data = parse(fields) as object;
    expect(documentSchema.parse(data)).toMatchObject({ number: '甲民发〔2024〕3号' });
    expect(Object.keys(data).sort()).toEqual(
      Object.keys(documentSchema.shape)
        .filter((name) => name !== 'draft')
        .sort(),
    );
    for (const [value, words] of Object.entries(documentKindNames))
      expect(fields).toContain(`${value} ${words}`);
    expect(fields).toContain('full 全文，excerpt 节录');
  });

  it('says of each field what it means', () => {
    for (const line of uncommented(text('documents/draft.md')).split('\n'))
      expect(line).toMatch(/^\s*- [^:]+$|: .*# |:\s# /u);
  });

  it('has what editors add to an edition, with the allowed values', () => {
    const fields = uncommented(text('editions/draft.yaml'));
    expect(() =>
      editionSchema.parse({ source: 'draft', spans: [{ lines: '1' }], ...(parse(fields) as object) }),
    ).not.toThrow();
    for (const names of [correctionKindNames, certaintyNames, gapKindNames])
      for (const [value, words] of Object.entries(names)) expect(fields).toContain(`${value} ${words}`);
  });
});
