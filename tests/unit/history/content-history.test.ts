import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePages, groupChanges, groupTitle } from '../../../src/history/change-groups.ts';
import { contentMark } from '../../../src/addresses/content-mark.ts';
import type { Change, ContentHistory } from '../../../src/history/content-history.ts';
import { earlierWords } from '../../../src/history/earlier-words.ts';
import { feedChanges } from '../../../src/history/feed-changes.ts';
import { lineDifference } from '../../../src/history/line-difference.ts';
import { publishedWords } from '../../../src/entries/collections.ts';
import { readHistory } from '../../../src/history/site-history.ts';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { document, makeRepository, term, type Repository } from './repository.ts';

const folders: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'history-cache-'));
  folders.push(folder);
  return folder;
};
const repository = (below?: string): Repository => {
  const made = makeRepository(below);
  folders.push(made.folder);
  return made;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function historyOf({ content }: Repository): ContentHistory {
  const history = readHistory(content, temporary());
  if (typeof history === 'string') throw new Error(history);
  return history;
}
const told = ({ changes }: ContentHistory): string[] =>
  changes.map(({ kind, address, time, name }) => `${time.slice(0, 10)} ${kind} ${address} ${name}`);

describe('the history of a content folder', () => {
  let library: Repository;
  let history: ContentHistory;
  beforeAll(() => {
    library = repository();
    library.write('glossary/tuo-wei.yaml', term('托位', '一个孩子的位置。'));
    library.write('glossary/托.yaml', term('托', '路径里有汉字。'));
    library.write('documents/rules.md', document('办法', '第一段。', '第二段讲托位。', '第三段。'));
    library.write('sources/a/source.yaml', 'title: 来源\n');
    library.commit('2026-01-01');
    library.write('glossary/tuo-wei.yaml', term('托位', '一名婴幼儿的位置。'));
    library.write('documents/rules.md', document('办法', '第一段。', '第二段讲托位数。', '第三段。'));
    library.commit('2026-02-02');
    library.write('glossary/tuo-wei.yaml', `${term('托位', '一名婴幼儿的位置。')}topics: [托育]\n`);
    library.commit('2026-02-03');
    library.move('glossary/tuo-wei.yaml', 'glossary/tuo-wei-shu.yaml');
    library.commit('2026-03-03');
    library.write('glossary/broken.yaml', 'term: [\n');
    library.commit('2026-03-04');
    library.write('glossary/broken.yaml', term('修好', '能读了。'));
    library.remove('glossary/托.yaml');
    library.remove('documents/rules.md');
    library.commit('2026-04-04');
    history = historyOf(library);
  });

  it('tells what was added, changed, renamed and removed, with the day, and not what readers do not see', () => {
    expect(told(history)).toEqual([
      '2026-01-01 added documents/rules 办法',
      '2026-01-01 added glossary/tuo-wei 托位',
      '2026-01-01 added glossary/托 托',
      '2026-02-02 changed documents/rules 办法',
      '2026-02-02 changed glossary/tuo-wei 托位',
      '2026-03-03 renamed glossary/tuo-wei-shu 托位',
      '2026-04-04 removed documents/rules 办法',
      '2026-04-04 removed glossary/托 托',
    ]);
    expect(history.changes.find(({ kind }) => kind === 'renamed')?.from).toBe('glossary/tuo-wei');
  });

  it('keeps what was replaced under the mark that links of that time carry', () => {
    const old = publishedWords('glossary', { term: '托位', explanation: '一个孩子的位置。' });
    expect(history.replaced['glossary/tuo-wei']).toEqual([
      { mark: contentMark(old), until: '2026-02-02', lines: old },
    ]);
    expect(history.replaced['documents/rules']?.[0]).toEqual({
      mark: contentMark(['第二段讲托位。']),
      until: '2026-02-02',
      lines: ['第二段讲托位。'],
    });
  });

  it('leads from the earlier words to the page of today, through a rename', () => {
    const { register } = parseRegister('glossary/tuo-wei -> glossary/tuo-wei-shu\n', 'permalinks.txt');
    const words = earlierWords(history, register);
    expect(words.get('glossary/tuo-wei-shu')?.[0]?.lines).toContain('说明：一个孩子的位置。');
    expect(words.has('glossary/tuo-wei')).toBe(false);
  });

  it('says the changes in plain words, additions of one commit together', () => {
    expect(groupChanges(history.changes).map(groupTitle)).toEqual([
      '新增：文献《办法》',
      '新增名词 2 条',
      '校改：文献《办法》',
      '释义修改：名词“托位”',
      '改址：名词“托位”',
      '撤下：文献《办法》',
      '撤下：名词“托”',
    ]);
  });

  it('gives the feed the latest first, with the words that changed', () => {
    const { register } = parseRegister('glossary/tuo-wei -> glossary/tuo-wei-shu\n', 'permalinks.txt');
    const items = feedChanges(history, { permalinks: register });
    expect(items.map(({ time }) => time)).toEqual(
      items
        .map(({ time }) => time)
        .toSorted()
        .toReversed(),
    );
    const changed = items.find(({ title }) => title === '释义修改：名词“托位”');
    expect(changed?.path).toBe('/glossary/tuo-wei-shu/');
    expect(changed?.summary).toContain('［删去：个孩子］［新增：名婴幼儿］');
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('is kept by commit, whole, and read afresh where the file is broken', () => {
    const cache = temporary();
    const first = readHistory(library.content, cache);
    const [file = '', ...others] = readdirSync(cache);
    expect(others).toEqual([]);
    expect(readHistory(library.content, cache)).toEqual(first);
    writeFileSync(path.join(cache, file), '{"head":');
    expect(readHistory(library.content, cache)).toEqual(first);
    library.write('glossary/new.yaml', term('新', '新的。'));
    library.commit('2026-05-05');
    const next = readHistory(library.content, cache);
    expect(typeof next === 'string' ? next : next.changes.at(-1)?.address).toBe('glossary/new');
  });
});

describe('where nothing can be told', () => {
  it('a folder outside of any repository has no history', () => {
    const folder = temporary();
    expect(readHistory(folder, temporary())).toBe('no-git');
    expect(readHistory(path.join(folder, 'absent'), temporary())).toBe('no-git');
  });

  it('a shallow clone has none, since it would call old things new', () => {
    const library = repository();
    library.write('glossary/a.yaml', term('甲', '一。'));
    library.commit('2026-01-01');
    library.write('glossary/a.yaml', term('甲', '二。'));
    library.commit('2026-01-02');
    const clone = path.join(temporary(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${library.folder}`, clone]);
    expect(existsSync(path.join(clone, 'content/glossary/a.yaml'))).toBe(true);
    expect(readHistory(path.join(clone, 'content'), temporary())).toBe('shallow');
  });

  it('content that was never committed has none', () => {
    const library = repository();
    writeFileSync(path.join(library.folder, 'readme'), 'x');
    library.commit('2026-01-01');
    expect(readHistory(library.content, temporary())).toBe('no-commits');
  });

  it('a content folder that is the repository itself, or deep in it, is found', () => {
    for (const below of ['.', 'deep/down/内容']) {
      const library = repository(below);
      library.write('targets/t.yaml', 'name: 目标\n');
      library.commit('2026-01-01');
      expect(told(historyOf(library))).toEqual(['2026-01-01 added targets/t 目标']);
    }
  });

  it('the repository of a hook that is running is not taken for the content’s', () => {
    const library = repository();
    library.write('glossary/a.yaml', term('甲', '一。'));
    library.commit('2026-01-01');
    process.env['GIT_DIR'] = '/nowhere';
    try {
      expect(told(historyOf(library))).toHaveLength(1);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});

describe('the list of changes', () => {
  const change = (index: number): Change => ({
    kind: 'added',
    time: '2026-01-01T00:00:00Z',
    commit: 'c',
    address: `glossary/t-${index}`,
    name: `${index}`,
  });

  it('grows by pages that never change again, and the newest never holds more than two of them', () => {
    for (let count = 0; count < 60; count++) {
      const all = Array.from({ length: count }, (_, index) => change(index));
      const pages = changePages(all, 10);
      expect(pages.flat()).toEqual(all);
      expect(pages.at(-1)?.length).toBeLessThan(20);
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(10);
      const before = changePages(all.slice(0, -1), 10).slice(0, -1);
      expect(pages.slice(0, before.length)).toEqual(before);
    }
  });

  it('shows only the lines that differ, and sets a rewritten text one after the other', () => {
    expect(lineDifference(['甲', '乙一', '丙'], ['甲', '乙二', '丙'])).toEqual([
      [
        { text: '乙', kind: 'same' },
        { text: '一', kind: 'removed' },
        { text: '二', kind: 'added' },
      ],
    ]);
    const [place] = lineDifference(['旧'.repeat(4000)], ['新'.repeat(4000)]);
    expect(place?.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('the mark of a link', () => {
  // Links live for years: these are published, and a change of the rule would call every one of them out of date.
  it('is the same for the same words for ever', () => {
    expect(
      contentMark(
        publishedWords('glossary', {
          term: '托位',
          aliases: ['位子'],
          definitions: [{ document: 'a', quote: '甲。' }],
          explanation: '乙。',
        }),
      ),
    ).toBe(contentMark(['名词：托位', '又称：位子', '原文释义：甲。', '说明：乙。']));
    expect(contentMark(['名词：托位', '又称：位子', '原文释义：甲。', '说明：乙。'])).toBe('767bdfbf');
    expect(
      contentMark(
        publishedWords('targets', {
          name: '甲',
          wording: '达到5%',
          value: 5,
          unit: '%',
          due: '2030',
          scope: '全国',
          evidence: [{ document: 'a', quote: '到2030年达到5%' }],
        }),
      ),
    ).toBe('b5366d90');
  });

  it('passes over what an old record lacks or has otherwise', () => {
    expect(
      publishedWords('cases', { name: '某地', place: '某省', practices: '一件事', results: [3] }),
    ).toEqual(['案例：某地']);
  });
});
