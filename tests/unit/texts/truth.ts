import type { Change } from '../../../src/model/texts/compare-texts.ts';

/** What became of one article: its number before and after, '' for none. */
export type TrueChange = readonly [change: Change, before: string, after: string];

/** All that the amendments of the fixture changed, by the two texts; nothing else did. */
export const truth: Readonly<Record<string, readonly TrueChange[]>> = {
  'eldercare-regulation-2019--eldercare-regulation-2022': [
    ['changed', '第四条', '第四条'],
    ['added', '', '第五条之一'],
    ['repealed', '第七条', ''],
    ['moved', '第八条', '第七条'],
    ['moved', '第九条', '第八条'],
    ['moved', '第十条', '第九条'],
  ],
  'eldercare-regulation-2022--eldercare-regulation-2025': [
    ['moved', '第四条', '第三条'],
    ['moved', '第五条', '第四条'],
    ['moved', '第五条之一', '第四条之一'],
    ['moved', '第三条', '第五条'],
    ['replaced', '第六条', '第六条'],
    ['changed', '第八条', '第八条'],
  ],
};
