import { termLinkFields } from './term-link-fields.ts';

const documentPart = {
  url: '该段落的网址',
  kind: '种类：over 题前、title 标题、under 题下、heading 节题、paragraph 段落、after 文末',
  label: '原文所印的序号，如 一、（四）、第二；没有则为空',
  part: '所在的部分，如 s3-c4（第三部分第（四）条）；在各部分之外则为空',
  depth: '节题的级次，2 至 6；标题为 1，其余为 0',
  text: '文字，不含标记，也不含编者的话',
  name: '所在之处，如引用所写：第三部分第（四）条第1段、第三条第二款第（一）项',
  editorial: '编者在缺文处所加的话，不算正文',
} as const;

/** Fields of documents. */
export const documentsFields = {
  title: '标题',
  titleFrom: '标题的来历：printed 为版面所印，opening-words 为无题而取首句',
  kind: '文体：policy 政策文件、news 新闻、commentary 评论、interview 访谈、card 名词卡片',
  draft: '草稿：尚无人校读；发布前须去掉',
  number: '发文字号，照版面',
  series: '专栏或系列名，照版面',
  seriesOrder: '在系列中的次序，1 为第一',
  issuers: '发文机关',
  addressees: '主送机关，照版面',
  authors: '作者',
  'authors.name': '姓名',
  'authors.affiliation': '单位',
  'authors.post': '职务、职称',
  dated: '成文日期，只精确到版面所载（年、年月或年月日）',
  published: '刊载日期，只精确到版面所载',
  publishedIn: '刊载处，照版面所写',
  completeness: '完整性：full 全文，excerpt 节录',
  completenessNote: '节录所缺的部分和缘由',
  about: '文中所谈政策的编号（见 instruments）',
  ...termLinkFields,
  rights: '文字权利的归属和引录的理由',
  printed: '版面上正文之外的文字，逐字照录',
  'printed.over': '标题之上',
  'printed.under': '标题与正文之间',
  'printed.after': '正文之后',
  source: '所据来源的编号（见 sources）',
  paragraphs: '全文，逐段，依原文次序',
  'paragraphs.id': '段落编号，即页面内的锚点',
  ...Object.fromEntries(
    Object.entries(documentPart).map(([field, meaning]) => [`paragraphs.${field}`, meaning]),
  ),
} as const;

/** Fields of paragraphs. */
export const paragraphsFields = {
  ...documentPart,
  id: '文献编号#段落编号',
  document: '文献的编号（见 documents）',
  paragraph: '段落编号，即页面内的锚点',
} as const;
