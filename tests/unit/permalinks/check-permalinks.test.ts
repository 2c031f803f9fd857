import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { registerFile } from '../../../src/addresses/register.ts';
import { fixtureFolder, fixtureModel } from '../../fixture-library.ts';
import type { KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import {
  checkPermalinks,
  staleRegister,
  unpublishedAddresses,
} from '../../../src/permalinks/check-permalinks.ts';
import { tidyAddress, updateRegister, type RegisterEdits } from '../../../src/permalinks/update-register.ts';
import { sampleModel } from './sample.ts';

const care =
  '为加强照护，制定本办法。\n\n## 一、总则\n\n照护由家庭、社区承担。各方互相配合。\n\n托位按实际需要设置。\n';
const none: RegisterEdits = { moves: [], keep: [], follow: false };

function update(model: KnowledgeModel, edits: Partial<RegisterEdits> = {}) {
  const result = updateRegister(model, { ...none, ...edits });
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}
function refusal(model: KnowledgeModel, edits: Partial<RegisterEdits>): string {
  const result = updateRegister(model, { ...none, ...edits });
  return 'refusal' in result ? result.refusal : '';
}
const published = update(sampleModel({ care }, { 'tuo-wei': '托位', 'tuo-yu': '托育' })).file;
const lineOf = (address: string): number =>
  published.split('\n').findIndex((line) => line.startsWith(address)) + 1;
const rules = (model: KnowledgeModel) => checkPermalinks(model).map(({ rule, line }) => [rule, line]);

describe('checkPermalinks', () => {
  it('has nothing to say of a library without a register, or of one that is as registered', () => {
    expect(checkPermalinks(sampleModel({ care }))).toEqual([]);
    expect(unpublishedAddresses(sampleModel({ care }))).toEqual([]);
    const same = sampleModel({ care }, { 'tuo-wei': '托位', 'tuo-yu': '托育' }, published);
    expect(checkPermalinks(same)).toEqual([]);
    expect(unpublishedAddresses(same)).toEqual([]);
  });

  it('accepts what is new and counts it', () => {
    const more = sampleModel(
      { care: `${care}\n新的一段话在最后。\n` },
      { 'tuo-wei': '托位', 'tuo-yu': '托育', xin: '新' },
      published,
    );
    expect(checkPermalinks(more)).toEqual([]);
    expect(unpublishedAddresses(more)).toEqual(['documents/care#s1-p3', 'glossary/xin']);
  });

  it('names an entry that was renamed, and the command that leads its address on', () => {
    const renamed = sampleModel({ care }, { 'tuo-wei-shu': '托位', 'tuo-yu': '托育' }, published);
    const [problem] = checkPermalinks(renamed);
    expect(rules(renamed)).toEqual([['permalink-lost', lineOf('glossary/tuo-wei')]]);
    expect(problem?.path).toBe('content/permalinks.txt');
    expect(problem?.message).toContain('npm run permalinks -- --move glossary/tuo-wei glossary/tuo-wei-shu');
  });

  it('names a paragraph that is gone, one that another text replaced, and parts that shifted', () => {
    const words = { 'tuo-wei': '托位', 'tuo-yu': '托育' };
    const cut = care.replace('托位按实际需要设置。\n', '');
    expect(rules(sampleModel({ care: cut }, words, published))).toEqual([
      ['permalink-lost', lineOf('#s1-p2')],
    ]);
    const rewritten = care.replace('托位按实际需要设置。', '经费由财政予以安排。');
    expect(rules(sampleModel({ care: rewritten }, words, published))).toEqual([
      ['permalink-replaced', lineOf('#s1-p2')],
    ]);
    const split = care.replace('承担。各方', '承担。\n\n各方');
    expect(rules(sampleModel({ care: split }, words, published))).toEqual([
      ['permalink-shifted', lineOf('documents/care')],
    ]);
  });

  it('asks for nothing where words inside a paragraph were corrected', () => {
    const corrected = care.replace('各方互相配合', '各方相互配合').replace('托位按实际', '托位依实际');
    expect(
      checkPermalinks(sampleModel({ care: corrected }, { 'tuo-wei': '托位', 'tuo-yu': '托育' }, published)),
    ).toEqual([]);
  });

  it('reports a new entry at an address that leads elsewhere, and a redirect to nothing', () => {
    const moved = published.replace('glossary/tuo-wei 托位', 'glossary/tuo-wei -> glossary/tuo-yu');
    expect(
      rules(sampleModel({ care }, { 'tuo-wei': '另一条', 'tuo-yu': '托育' }, moved)).map(([rule]) => rule),
    ).toEqual(['permalink-taken']);
    const dead = published.replace('glossary/tuo-wei 托位', 'glossary/tuo-wei -> glossary/gone');
    expect(rules(sampleModel({ care }, { 'tuo-yu': '托育' }, dead)).map(([rule]) => rule)).toEqual([
      'permalink-dead-end',
    ]);
  });
});

describe('updateRegister', () => {
  const words = { 'tuo-wei': '托位', 'tuo-yu': '托育' };

  it('leads a renamed entry on, and a second rename without a detour', () => {
    const once = update(sampleModel({ care }, { b: '托位', 'tuo-yu': '托育' }, published), {
      moves: [{ from: 'glossary/tuo-wei', to: 'glossary/b', kind: 'moved' }],
    }).file;
    expect(once).toContain('\nglossary/tuo-wei -> glossary/b\n');
    const twice = update(sampleModel({ care }, { c: '托位', 'tuo-yu': '托育' }, once), {
      moves: [{ from: 'glossary/b', to: 'glossary/c', kind: 'moved' }],
    }).file;
    expect(twice).toContain('\nglossary/tuo-wei -> glossary/c\n');
    expect(twice).toContain('\nglossary/b -> glossary/c\n');
    const back = update(sampleModel({ care }, words, twice), {
      moves: [{ from: 'glossary/c', to: 'glossary/tuo-wei', kind: 'moved' }],
    }).file;
    expect(back).toContain('\nglossary/tuo-wei 托位\n');
    expect(back).toContain('\nglossary/b -> glossary/tuo-wei\n');
    expect(checkPermalinks(sampleModel({ care }, words, back))).toEqual([]);
  });

  it('takes the kept ids and redirects of a document along when it is renamed', () => {
    const split = care.replace('承担。各方', '承担。\n\n各方');
    const held = update(sampleModel({ care: split }, words, published)).file;
    expect(held).toContain('#s1-p1b(s1-p2) 各方互相配合。\n#s1-p2(s1-p3) 托位按实际需要设置。');
    const cut = split.replace('各方互相配合。\n\n', '');
    const merged = update(sampleModel({ care: cut }, words, held), {
      moves: [{ from: 'documents/care#s1-p1b', to: 'documents/care#s1-p1', kind: 'retired' }],
    }).file;
    expect(merged).toContain('\n#s1-p1b => #s1-p1\n');
    const renamed = update(sampleModel({ zhaohu: cut }, words, merged), {
      moves: [{ from: 'documents/care', to: 'documents/zhaohu', kind: 'moved' }],
    }).file;
    expect(renamed).toContain('documents/care -> documents/zhaohu\ndocuments/zhaohu ');
    expect(renamed).toContain('\n#s1-p1b => #s1-p1\n');
    const model = sampleModel({ zhaohu: cut }, words, renamed);
    expect(checkPermalinks(model)).toEqual([]);
    expect(model.documents.get('zhaohu')?.text.parts.map(({ id }) => id)).toContain('s1-p2');
  });

  it('follows words to the one place where they stand today', () => {
    const headed = care.replace('托位按', '## 二、托位\n\n托位按');
    const followed = update(sampleModel({ care: headed }, words, published), { follow: true });
    expect(followed.file).toContain('\n#s1-p2 -> #s2-p1\n');
    expect(followed.lost).toEqual([]);
  });

  it('keeps what is lost in the register until somebody says where it is', () => {
    const cut = care.replace('托位按实际需要设置。\n', '');
    const kept = update(sampleModel({ care: cut }, words, published));
    expect(kept.lost.map(({ address }) => address)).toEqual(['documents/care#s1-p2']);
    expect(rules(sampleModel({ care: cut }, words, kept.file)).map(([rule]) => rule)).toEqual([
      'permalink-lost',
    ]);
  });

  it('takes an editor at their word that a paragraph is the same', () => {
    const rewritten = care.replace('托位按实际需要设置。', '经费由财政予以安排。');
    const kept = update(sampleModel({ care: rewritten }, words, published), {
      keep: ['documents/care#s1-p2'],
    });
    expect(kept.lost).toEqual([]);
    expect(kept.file).toContain('\n#s1-p2 经费由财政予以安排。\n');
  });

  it.each([
    ['an address that never was', { from: 'glossary/nie', to: 'glossary/tuo-yu' }],
    ['an entry that is still there', { from: 'glossary/tuo-wei', to: 'glossary/tuo-yu' }],
    ['a paragraph that is still there', { from: 'documents/care#p1', to: 'documents/care#s1-p1' }],
  ])('refuses to move %s', (_, move) => {
    expect(
      refusal(sampleModel({ care }, words, published), { moves: [{ ...move, kind: 'moved' }] }),
    ).not.toBe('');
  });

  it('refuses a target that is not there, itself, or a document with other parts', () => {
    const gone = sampleModel({ care }, { 'tuo-yu': '托育' }, published);
    for (const to of ['glossary/nie', 'glossary/tuo-wei', 'documents/care#p9', 'glossary', 'nonsense']) {
      expect(refusal(gone, { moves: [{ from: 'glossary/tuo-wei', to, kind: 'moved' }] }), to).not.toBe('');
    }
    expect(refusal(gone, { moves: [{ from: 'glossary/tuo-wei', to: 'glossary', kind: 'retired' }] })).toBe(
      '',
    );
    const two = update(sampleModel({ care, other: '别的话在这里说。\n\n第二段别的话。\n' }, words)).file;
    const merged = sampleModel({ other: '别的话在这里说。\n\n第二段别的话。\n' }, words, two);
    const move = { from: 'documents/care', to: 'documents/other' };
    expect(refusal(merged, { moves: [{ ...move, kind: 'moved' }] })).toContain('--retire');
    expect(update(merged, { moves: [{ ...move, kind: 'retired' }] }).file).toContain(
      'documents/care => documents/other',
    );
  });

  it('reads addresses as they are pasted', () => {
    expect(['/glossary/a/', 'documents/b/#p2', 'documents/b#p2'].map(tidyAddress)).toEqual([
      'glossary/a',
      'documents/b#p2',
      'documents/b#p2',
    ]);
  });
});

describe('staleRegister', () => {
  const folder = path.resolve(fixtureFolder);
  const file = readFileSync(path.join(folder, registerFile), 'utf8');

  it('has nothing to say of a register as the command writes it', () => {
    expect(staleRegister(fixtureModel(), folder)).toEqual([]);
  });

  it('names the line of a word that was changed, wherever it stands', () => {
    const lines = file.split('\n');
    const labelled = lines.flatMap((line, index) => (/[\u4e00-\u9fff]$/u.test(line) ? [index] : []));
    expect(labelled.length).toBeGreaterThan(30);
    for (const index of labelled.filter((_, place) => place % 7 === 0)) {
      const changed = lines.with(index, `${lines[index]?.slice(0, -1)}某`).join('\n');
      const copy = mkdtempSync(path.join(tmpdir(), 'register-'));
      writeFileSync(path.join(copy, registerFile), changed);
      const { register } = parseRegister(changed, registerFile);
      const model = { ...fixtureModel(), permalinks: register } as KnowledgeModel;
      const problems = [...checkPermalinks(model), ...staleRegister(model, copy)];
      expect(
        problems.map(({ line }) => line),
        lines[index],
      ).toContain(index + 1);
      rmSync(copy, { recursive: true });
    }
  });
});
