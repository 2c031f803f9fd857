import { describe, expect, it } from 'vitest';
import {
  readState,
  toggleFilter,
  writeState,
  type SearchState,
} from '../../../src/features/search/browser/search-state.ts';

const read = (end: string) =>
  readState({ search: end.startsWith('?') ? end : '', hash: end.startsWith('#') ? end : '' });

describe('the address of a list', () => {
  it.each<[SearchState]>([
    [{ query: '医育、医养 +&=#%?', filters: {}, order: 'relevance', shown: 10 }],
    [{ query: '养'.repeat(2000), filters: { kind: ['新闻'] }, order: 'relevance', shown: 10 }],
    [{ query: '养老', filters: { kind: ['新闻', '名词'], topic: ['医养 结合'] }, order: 'date', shown: 50 }],
  ])('holds %j', (state) => {
    expect(read(writeState(state))).toEqual(state);
  });

  it('is as short as can be', () => {
    expect(writeState({ query: 'a', filters: { kind: [] }, order: 'relevance', shown: 10 })).toBe('?q=a');
  });

  it('is no longer than a server takes', () => {
    const end = writeState({ query: '养'.repeat(2000), filters: {}, order: 'relevance', shown: 10 });
    expect(end.startsWith('#q=')).toBe(true);
  });

  it('takes no nonsense', () => {
    expect(read('?q=%E5%8C%BB&shown=-5&sort=x&kind=&unknown=1')).toEqual({
      query: '医',
      filters: {},
      order: 'relevance',
      shown: 10,
    });
    expect(read('?q=a&shown=99999999').shown).toBe(2000);
  });

  it('puts a filter on and off and begins the list anew', () => {
    const state: SearchState = { query: 'a', filters: {}, order: 'relevance', shown: 50 };
    const on = toggleFilter(state, 'kind', '新闻');
    expect(on).toEqual({ query: 'a', filters: { kind: ['新闻'] }, order: 'relevance', shown: 10 });
    expect(toggleFilter(on, 'kind', '新闻').filters.kind).toEqual([]);
  });
});
