import { z } from 'zod';
import { describeCollection } from './descriptor.ts';
import { lineRange, partialDate, text } from './primitives.ts';

/** `12: 1 85 120 510 152; 2 85 71 510 100`: the line of the page, then each place of it. */
const linePlaces = /^\d+: \d+(?: \d+){4}(?:; \d+(?: \d+){4})*$/;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数字');

/** A page as it was received (`content/sources/<id>/source.yaml` beside the untouched file). */
export const sourceSchema = z.strictObject({
  title: text.describe('编者所拟的名称'),
  file: z
    .string()
    .regex(/^page\.[a-z0-9]+$/, '应为 page.txt 或别的 page.* 文件名')
    .default('page.txt')
    .describe('原件的文件名'),
  sha256: sha256.describe('原件的 SHA-256，十六进制'),
  original: z
    .strictObject({
      file: z
        .string()
        .regex(/^original\.[a-z0-9]+$/, '应为 original.docx 或别的 original.* 文件名')
        .describe('收到时的文件名'),
      sha256: sha256.describe('该文件的 SHA-256，十六进制'),
    })
    .optional()
    .describe('收到时的文件；file 是由它转成的文字'),
  pictures: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^picture-\d+\.(?:png|jpg|gif|webp)$/, '应为 picture-1.png 一类的文件名')
          .describe('图片的文件名，与来源同在一个文件夹'),
        sha256: sha256.describe('图片的 SHA-256，十六进制'),
        after: z.number().int().nonnegative().describe('图片上面那一行的行号；在首行之前的写 0'),
        alt: text.describe('图片的说明，照原件；原件没有的写“原文图片，无文字说明”'),
        width: z.number().int().positive().describe('宽，像素'),
        height: z.number().int().positive().describe('高，像素'),
      }),
    )
    .default([])
    .describe('原件里的图片，显示在正文的原处'),
  description: text.describe('原件是怎样来的，有什么毛病'),
  publication: text.optional().describe('报刊或网站名，只在版面自载时才有'),
  published: partialDate.optional().describe('版面的日期，只在版面自载时才有'),
  /** Such as 第09版. */
  page: text.optional().describe('版次，照版面'),
  omitted: z
    .array(
      z.strictObject({
        lines: lineRange.describe('行号，自 1 起，如 7 或 45-47'),
        why: text.describe('不收的缘由'),
      }),
    )
    .default([])
    .describe('未收入任何文献的行'),
  places: z
    .array(z.string().regex(linePlaces, '应为“行号: 页 左 上 右 下”，如 12: 1 85 120 510 152'))
    .default([])
    .describe('各行在原件上的位置，由 ingest 从 PDF 读得：行号、页、框（左上右下，磅），几处用分号隔开'),
});
export type SourceData = z.infer<typeof sourceSchema>;

/** Pages as they were received. */
export const sources = describeCollection(sourceSchema, {
  name: 'sources',
  summary: '每份原件一条：校验和、说明、未收的行。',
  names: ({ title }) => [title],
});
