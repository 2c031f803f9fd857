import { describe, expect, it } from 'vitest';
import { parseRegister } from '../../../src/addresses/parse-register.ts';
import { resolveAddress } from '../../../src/addresses/resolve-address.ts';
import { writeRegister } from '../../../src/permalinks/write-register.ts';

const file = [
  'rule 2',
  'documents/a 甲办法',
  '#p1 为加强照护，制定本办',
  '#s1-p1b(s1-p2) 加快健全养老服务体系，优',
  '#s1-p3',
  '#p2 -> #s1-p3',
  '#p9 => documents/b#p1',
  'documents/old -> documents/a',
  'glossary/tuo => glossary',
  'glossary/tuo-wei 托位',
].join('\n');

const read = (text: string) => parseRegister(text, 'content/permalinks.txt');

describe('parseRegister', () => {
  it('reads pages, parts with their counted ids, and redirects', () => {
    const { register, faults } = read(file);
    expect(faults).toEqual([]);
    expect(register.pages.get('documents/a')?.parts).toEqual([
      { id: 'p1', counted: 'p1', words: '为加强照护，制定本办' },
      { id: 's1-p1b', counted: 's1-p2', words: '加快健全养老服务体系，优' },
      { id: 's1-p3', counted: 's1-p3', words: '' },
    ]);
    expect(Object.fromEntries(register.redirects)).toEqual({
      'documents/a#p2': { to: 'documents/a#s1-p3', kind: 'moved' },
      'documents/a#p9': { to: 'documents/b#p1', kind: 'retired' },
      'documents/old': { to: 'documents/a', kind: 'moved' },
      'glossary/tuo': { to: 'glossary', kind: 'retired' },
    });
    expect(register.lineOf('documents/a#s1-p1b')).toBe(4);
  });

  it('is what writeRegister writes, whatever the order', () => {
    const { register } = read(file);
    const written = writeRegister(register);
    expect(written.split('\n').filter((line) => !line.startsWith('# '))).toEqual([...file.split('\n'), '']);
    expect(writeRegister(read(written).register)).toBe(written);
  });

  it.each([
    ['a conflict of two branches', '<<<<<<< HEAD', 2],
    ['an address with a capital', 'glossary/Tuo 托位', 2],
    ['an address without its collection', 'tuo-wei 托位', 2],
    ['a redirect to nothing', 'glossary/tuo -> ', 2],
    ['a redirect to a misspelt address', 'glossary/tuo -> glossary/Tuo', 2],
    ['an address twice', 'documents/a 甲办法', 2],
    ['a part twice', '#p1 甲\n#p1 乙', 3],
  ])('reports %s with its line', (_, text, line) => {
    const { faults } = read(`documents/a 甲办法\n${text}`);
    expect(faults.map((fault) => fault.line)).toEqual([line]);
  });

  it('reports a part that stands below no page', () => {
    expect(read('#p1 甲').faults.map(({ line }) => line)).toEqual([1]);
    expect(read('#p1 -> #p2').faults.map(({ line }) => line)).toEqual([1]);
  });
});

describe('resolveAddress', () => {
  const { register } = read(
    [
      'documents/a -> documents/b',
      'documents/b',
      '#p2 -> #p3',
      '#p3 -> #s1-p1',
      'documents/c => documents/b',
      '#p1 -> documents/b#p3',
      'glossary/x -> glossary/y',
      'glossary/y -> glossary/x',
    ].join('\n'),
  );
  it.each([
    ['documents/b#p1', 'documents/b#p1'],
    ['documents/a', 'documents/b'],
    ['documents/a#p7', 'documents/b#p7'],
    ['documents/a#p2', 'documents/b#s1-p1'],
    ['documents/c#p9', 'documents/b'],
    ['documents/c#p1', 'documents/b#s1-p1'],
  ])('%s leads to %s', (from, to) => {
    expect(resolveAddress(register, from)).toBe(to);
  });
  it('ends where redirects go round', () => {
    expect(resolveAddress(register, 'glossary/x')).toBe('glossary/x');
  });
});
