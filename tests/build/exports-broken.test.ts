import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { edit, fixtureFolder, withChanges, type Change } from '../fixture-library.ts';
import { type Build, makeFolder, runScript } from './build-site.ts';

const folder = makeFolder('broken');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const front = 'kind: news\ncompleteness: full\nrights: 为测试而拟的文字。';
const gb18030 = Uint8Array.of(0x74, 0x65, 0x72, 0x6d, 0x3a, 0x20, 0xcd, 0xd0, 0xd3, 0xfd);

/** Each fault in a file of its own, so that none hides another. */
const changes: Change[] = [
  {
    file: 'documents/no-kind.md',
    text: '---\ntitle: 缺文体\ncompleteness: full\nrights: 无\n---\n\n正文。\n',
  },
  { file: 'documents/misspelt.md', text: `---\ntitel: 拼错\ntitle: 拼错\n${front}\n---\n\n正文。\n` },
  {
    file: 'documents/no-note.md',
    text: `---\ntitle: 矛盾\n${front.replace('full', 'excerpt')}\n---\n\n正文。\n`,
  },
  { file: 'documents/empty.md', text: '' },
  { file: 'documents/no-front.md', text: '没有资料栏。\n' },
  { file: 'documents/no-body.md', text: `---\ntitle: 无正文\n${front}\n---\n` },
  { file: 'documents/html.md', text: `---\ntitle: 脚本\n${front}\n---\n\n正文<script>alert(1)</script>。\n` },
  { file: 'documents/link.md', text: `---\ntitle: 链接\n${front}\n---\n\n[点我](javascript:alert(1))。\n` },
  { file: 'glossary/latin.yaml', text: gb18030 },
  { file: 'glossary/syntax.yaml', text: 'term: "未完\n' },
  { file: 'glossary/Bad_Id.yaml', text: 'term: 坏' },
  { file: 'glossary/same.yaml', text: 'term: 照护场所\npinyin: x\naliases: [托位]\nexplanation: 重名。\n' },
  { file: 'glosary/lost.yaml', text: 'term: 丢' },
  edit('glossary/yi-jia-n.yaml', 'broader: [tuo-wei]', 'broader: [tuo-we]'),
  edit('figures/places-jiaxing.yaml', 'value: 1200', 'value: 1300'),
  edit('targets/places-per-thousand.yaml', 'due: "2027"', 'due: "2028"'),
  edit('targets/information-public.yaml', 'quote: 建立托位', 'quote: 健全托位'),
  edit('targets/full-coverage.yaml', 'dueBasis: none', 'dueBasis: stated'),
  edit('cases/jiaxing-one-and-many.yaml', 'code: "330400"', 'code: "330401"'),
  edit('sources/sample-page/page.txt', '本报讯', '本报电'),
];

const expected = [
  ['cases/jiaxing-one-and-many.yaml:4', 'place-code'],
  ['documents/childcare-at-the-door.md:11', 'text-differs'],
  ['documents/empty.md:1', 'empty-file'],
  ['documents/html.md:1', 'missing-edition'],
  ['documents/html.md:8', 'raw-html'],
  ['documents/html.md:8', 'raw-html'],
  ['documents/link.md:1', 'missing-edition'],
  ['documents/link.md:8', 'unsafe-link'],
  ['documents/misspelt.md:2', 'unknown-field'],
  ['documents/no-body.md:1', 'empty-body'],
  ['documents/no-front.md:1', 'missing-front-matter'],
  ['documents/no-kind.md:2', 'missing-field'],
  ['documents/no-note.md:2', 'invalid-value'],
  ['figures/places-jiaxing.yaml:3', 'number-not-in-quote'],
  ['figures/places-jiaxing.yaml:3', 'number-not-in-wording'],
  ['glosary:1', 'unexpected-file'],
  ['glossary/Bad_Id.yaml:1', 'bad-id'],
  ['glossary/latin.yaml:1', 'not-utf8'],
  ['glossary/syntax.yaml:2', 'yaml-syntax'],
  ['glossary/tuo-wei.yaml:1', 'duplicate-name'],
  ['glossary/yi-jia-n.yaml:7', 'dangling-reference'],
  ['sources/sample-page/source.yaml:2', 'source-changed'],
  ['targets/full-coverage.yaml:1', 'invalid-value'],
  ['targets/information-public.yaml:13', 'quote-not-found'],
  ['targets/information-public.yaml:4', 'wording-not-in-quote'],
  ['targets/places-per-thousand.yaml:8', 'due-not-in-quote'],
];

/** The problems in the output as [file:line, rule], by file and rule. */
function places(output: string, content: string): string[][] {
  const shown = path.relative(process.cwd(), content);
  return output
    .split('\n')
    .filter((line) => line.startsWith(`${shown}/`))
    .map((line) => {
      const [, place = '', rule = ''] = /^(.*?:\d+):\d+ (\S+) /.exec(line) ?? [];
      expect(line).toMatch(/^\S+:\d+:\d+ [a-z0-9-]+ .*[\u4e00-\u9fff]/u);
      return [place.slice(shown.length + 1), rule];
    })
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

it.each(['check', 'build'] as const)(
  'npm run %s names every fault of a broken library in one run and fails',
  (script) => {
    withChanges(changes, (content) => {
      const out = path.join(folder, script);
      const { status, output }: Build = runScript(script, { content, out });
      expect(places(output, content)).toEqual(expected);
      expect(output).toContain(`${expected.length} 处问题`);
      expect(status).toBe(1);
      expect(existsSync(path.join(out, 'index.html'))).toBe(false);
    });
  },
);

it('npm run check passes the small library and npm run build refuses a folder that is not there', () => {
  const content = fixtureFolder;
  const out = path.join(folder, 'none');
  expect(runScript('check', { content, out })).toMatchObject({ status: 0 });
  const refused = runScript('build', { content: 'tests/fixtures/no-such-library', out });
  expect(refused.status).toBe(1);
  expect(refused.output).toContain('missing-content');
});
