import path from 'node:path';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const changes = /^## The ten commonest changes\n([^]*?)^## /m.exec(contributing)?.[1] ?? '';
const rows = changes.split('\n').filter((line) => /^\| (?!change |-)/.test(line));
const places = (text: string): string[] =>
  Array.from(
    text.matchAll(/`((?:src|content|scripts|tests|public)\/[^`<*…\s]*)`/g),
    ([, place = '']) => place,
  );

describe('the list of the commonest changes', () => {
  it('has ten rows, each with the files that it touches', () => {
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(places(row), row).not.toEqual([]);
  });

  it('names files and folders that exist', () => {
    expect(places(changes).filter((place) => !existsSync(place))).toEqual([]);
  });

  it('names what the files export', () => {
    const named = [...changes.matchAll(/`(\w+)` in `([^`]+)`/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, name = '', file = ''] of named) {
      expect(readFileSync(file, 'utf8'), `${name} in ${file}`).toMatch(
        new RegExp(`^export (?:async )?(?:const|function|interface|type|class) ${name}\\b`, 'm'),
      );
    }
  });
});

describe('the table of the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('names folders that exist', () => {
    expect(places(readme).filter((place) => !existsSync(place))).toEqual([]);
  });

  it('names files of a folder that are in it', () => {
    const table = readme.split('\n').filter((line) => /^\| (?!-)/.test(line));
    const short =
      /`((?!src\/|tests\/|scripts\/|content\/|public\/)[\w-]+(?:\/[\w-]+)*(?:\/|\.(?:ts|astro|css)))`/g;
    const missing = table.flatMap((row) => {
      const near = places(row).map((place) => (place.endsWith('/') ? place : path.dirname(place)));
      return Array.from(row.matchAll(short), ([, name = '']) => name).filter(
        (name) => !near.some((folder) => existsSync(path.join(folder, name))),
      );
    });
    expect(missing).toEqual([]);
    expect(table.some((row) => row.search(short) > 0)).toBe(true);
  });

  it('names every folder of the engine', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((item) => item.isDirectory());
    expect(folders.filter(({ name }) => !readme.includes(`src/${name}/`)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});
