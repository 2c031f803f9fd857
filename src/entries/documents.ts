import { z } from 'zod';
import { describeCollection } from './descriptor.ts';
import { expression } from './events.ts';
import { oneOf, partialDate, references, text, topics } from './primitives.ts';
import { termLinks } from './term-links.ts';

/** Chinese names of the kinds of documents. */
export const documentKindNames = {
  policy: '政策文件',
  news: '新闻',
  commentary: '评论文章',
  interview: '圆桌访谈',
  card: '名词卡片',
} as const;
export type DocumentKind = keyof typeof documentKindNames;

/** Front matter of `content/documents/<id>.md`. */
export const documentSchema = z
  .strictObject({
    /** White space may differ from the source, no other character. */
    title: text.describe('标题'),
    titleFrom: z
      .enum(['printed', 'opening-words'])
      .default('printed')
      .describe('标题的来历：printed 版面印出的，opening-words 版面没有标题、用正文首句'),
    kind: oneOf(documentKindNames, '文体'),
    /** It builds and is marked as one; a release refuses it. */
    draft: z.boolean().default(false).describe('草稿：还没有人校读；发布前要去掉'),
    /** Such as 国发〔2024〕1号. */
    number: text.optional().describe('发文字号，照版面'),
    series: text.optional().describe('专栏或系列名，照版面'),
    seriesOrder: z.number().int().positive().optional().describe('在系列中的次序，1 为第一'),
    issuers: z.array(text).default([]).describe('发文机关'),
    /** Without the colon. */
    addressees: z.array(text).default([]).describe('主送机关，照版面'),
    authors: z
      .array(
        z.strictObject({
          name: text.describe('姓名'),
          affiliation: text.optional().describe('单位'),
          post: text.optional().describe('职务、职称'),
        }),
      )
      .default([])
      .describe('作者'),
    dated: partialDate.optional().describe('成文日期，只精确到版面所载（年、年月或年月日）'),
    published: partialDate.optional().describe('刊载日期，只精确到版面所载'),
    /** Such as 《人民日报》第09版. */
    publishedIn: text.optional().describe('刊载处，照版面所写'),
    /** "excerpt" needs completenessNote. */
    completeness: z.enum(['full', 'excerpt']).describe('完整性：full 全文，excerpt 节录'),
    completenessNote: text.optional().describe('节录所缺的部分和缘由'),
    about: references('instruments').describe('文中所谈政策的编号（见 instruments）'),
    expression: expression.optional(),
    topics,
    /** Of the body. */
    termLinks: termLinks.optional(),
    rights: text.describe('文字权利的归属和引录的理由'),
    /** It is part of the collated text. */
    printed: z
      .strictObject({
        over: z.array(text).default([]).describe('标题之上'),
        under: z.array(text).default([]).describe('标题与正文之间'),
        after: z.array(text).default([]).describe('正文之后'),
      })
      .prefault({})
      .describe('版面上正文之外的文字，逐字照录'),
  })
  .refine((value) => value.completeness === 'full' || value.completenessNote !== undefined, {
    path: ['completenessNote'],
    message: '节录（excerpt）要写明缺哪一部分、为什么缺',
  });
export type DocumentData = z.infer<typeof documentSchema>;

/** Texts. */
export const documents = describeCollection(documentSchema, {
  name: 'documents',
  summary: '每篇一条：著录、完整性、权利说明和逐段全文（CSV 不含全文，见“段落”）。',
  names: ({ title }) => [title],
});
