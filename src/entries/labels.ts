import type { Correction, EditionData, RuleName } from './editions.ts';
import type { commitments } from './targets.ts';
import type { documentKinds } from './documents.ts';
import type { EntryCollection, CollectionName } from './collections.ts';
import type { instrumentKinds } from './instruments.ts';

/** Chinese names of the kinds of documents. */
export const documentKindNames: Readonly<Record<(typeof documentKinds)[number], string>> = {
  policy: '政策文件',
  news: '新闻',
  commentary: '评论文章',
  interview: '圆桌访谈',
  card: '名词卡片',
};

/** Chinese names of the kinds of instruments. */
export const instrumentKindNames: Readonly<Record<(typeof instrumentKinds)[number], string>> = {
  law: '法律',
  regulation: '法规',
  plan: '规划',
  opinion: '意见',
  notice: '通知',
  'action-plan': '行动计划',
  'implementation-plan': '实施方案',
  report: '报告',
  proposal: '建议',
  rules: '规程、办法',
  'party-rules': '党内法规',
  book: '书籍',
  meeting: '会议',
  other: '其他',
};

/** Chinese names of the collections, as in the navigation. */
export const collectionNames: Readonly<Record<Exclude<CollectionName, 'editions'>, string>> = {
  documents: '文献',
  glossary: '名词',
  targets: '目标',
  figures: '数据',
  cases: '案例',
  instruments: '政策名录',
  sources: '来源',
  paths: '学习路径',
};

/** Chinese word for one entry of a collection. */
export const entryNames: Readonly<Record<EntryCollection, string>> = {
  glossary: '名词',
  targets: '目标',
  figures: '数据',
  cases: '案例',
  instruments: '政策',
};

/** How a comparator is read. */
export const comparatorNames = {
  '=': '',
  '≥': '不低于',
  '≤': '不高于',
  '≈': '约',
  '≲': '近',
  '>': '超过',
  '<': '不到',
} as const;

/** Chinese names of what an entry among the targets asks for. */
export const commitmentNames: Readonly<Record<(typeof commitments)[number], string>> = {
  target: '目标',
  requirement: '要求',
  direction: '方向',
};

/** How sure a correction is. */
export const certaintyNames: Readonly<Record<Correction['certainty'], string>> = {
  certain: '确凿',
  probable: '推定',
};

/** Chinese names of the rules by which many places of a text change. */
export const ruleNames: Readonly<Record<RuleName, string>> = {
  'fullwidth-punctuation': '半角标点改全角',
  'gb2312-row-shift': '标点内码错行还原',
};

/** Chinese names of the kinds of corrections. */
export const correctionKindNames: Readonly<Record<Correction['kind'], string>> = {
  glyph: '字形',
  ocr: '识读',
  punctuation: '标点',
  layout: '版式',
  typo: '原版误植',
  unreviewed: '待核',
};

/** Chinese names of the kinds of gaps. */
export const gapKindNames: Readonly<Record<EditionData['gaps'][number]['kind'], string>> = {
  lost: '文字缺失',
  illegible: '不可识读',
  'continues-elsewhere': '续文另载',
};
