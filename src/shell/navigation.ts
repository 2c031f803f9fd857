import { collectionNames, entryCollections, type CollectionName } from '../entries/collection-names.ts';

/** One place of the site in its navigation; paths begin and end with a slash. */
export interface Place {
  path: string;
  name: string;
}

const listOf = (collection: CollectionName): Place => ({
  path: `/${collection}/`,
  name: collectionNames[collection],
});

/** The sections of the site, in the order of the header. */
export const navigation: readonly Place[] = [listOf('documents'), ...entryCollections.map(listOf)];

/** What explains and proves the library, at the foot of every page. */
const colophon: readonly Place[] = [
  { path: '/about/', name: '关于本库' },
  { path: '/method/', name: '校勘与编辑方法' },
  { path: '/handbook/', name: '编辑手册' },
  listOf('sources'),
  { path: '/corrections/', name: '校勘总录' },
  { path: '/data/', name: '数据下载' },
  { path: '/changes/', name: '更新记录' },
];

/** What stands at the foot of every page besides. */
export const atFoot: readonly Place[] = [...colophon, { path: '/offline/', name: '离线使用' }];

/** All that the menu leads to, grouped by what a reader wants to do. */
export const directory: readonly { name: string; places: readonly Place[] }[] = [
  { name: '查阅', places: navigation },
  {
    name: '贯通',
    places: [
      { path: '/timeline/', name: '时间轴' },
      { path: '/formulations/', name: '提法演变' },
      { path: '/matrix/', name: '条款对照' },
      { path: '/compare/', name: '两篇对照' },
      { path: '/cases/compare/', name: '案例对比' },
      { path: '/instruments/citations/', name: '谁引谁' },
    ],
  },
  {
    name: '使用',
    places: [
      { path: '/search/', name: '搜索' },
      { path: '/verify/', name: '引文核验' },
      { path: '/tray/', name: '备课篮' },
      { path: '/notes/', name: '我的笔记' },
      listOf('paths'),
      { path: '/study/', name: '自测' },
      { path: '/study/quiz/', name: '出一份试卷' },
      { path: '/offline/', name: '离线使用' },
    ],
  },
  { name: '出处与校勘', places: colophon },
];
