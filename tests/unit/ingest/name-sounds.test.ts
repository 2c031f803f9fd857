import { describe, expect, it } from 'vitest';
import { idFromTitle } from '../../../src/ingest/assign-id.ts';

describe('the id of a draft is read as its title is spoken', () => {
  it.each([
    ['重庆市长寿区托育', 'chong-qing-shi-chang-shou-qu-tuo-yu'],
    ['乐清市养老条例', 'yue-qing-shi-yang-lao-tiao-li'],
    ['乐山市养老条例', 'le-shan-shi-yang-lao-tiao-li'],
    ['六安市和六合区', 'lu-an-shi-he-lu-he-qu'],
    ['闵行区行业单位', 'min-hang-qu-hang-ye-dan-wei'],
    ['价值重估与重要增长', 'jia-zhi-chong-gu-yu-zhong-yao-zeng-zhang'],
    ['长春市市长信箱', 'chang-chun-shi-shi-zhang-xin-xiang'],
    ['“1+N”托育2024', '1-n-tuo-yu-2024'],
  ])('%s', (title, id) => {
    expect(idFromTitle(title)).toBe(id);
  });
});
