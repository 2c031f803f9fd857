import { stringify } from 'yaml';
import { z } from 'zod';
import { documentSchema, type DocumentData } from '../entries/documents.ts';
import { editionSchema, type EditionData } from '../entries/editions.ts';

/** An example of each field of a document, but for the mark of a draft. */
const documentExample: Required<z.input<typeof documentSchema>> & Required<DocumentData> = {
  title: '甲市民政局关于做好助餐工作的通知',
  titleFrom: 'printed',
  kind: 'policy',
  draft: true,
  number: '甲民发〔2024〕3号',
  series: '名词解释',
  seriesOrder: 1,
  issuers: ['甲市民政局', '甲市财政局'],
  addressees: ['各区民政局'],
  authors: [{ name: '张三', affiliation: '甲市社会科学院', post: '研究员' }],
  dated: '2024-05-06',
  published: '2024-05-08',
  publishedIn: '《甲市日报》第02版',
  completeness: 'full',
  completenessNote: '本页只印了前两部分。',
  about: ['jia-shi-zhu-can-yi-jian'],
  expression: { of: 'jia-shi-zhu-can-yi-jian', asOf: '2024-05-06' },
  topics: ['养老服务'],
  termLinks: {
    forbid: [{ term: 'tuo-wei', at: 's2-p1' }],
    force: [{ term: 'yi-yu-jie-he', at: 's2-p3', words: '融合创新' }],
  },
  rights: '官方文件，依法不受著作权法保护。',
  printed: { over: ['甲市民政局文件'], under: ['甲民发〔2024〕3号'], after: ['甲市民政局', '2024年5月6日'] },
};

/** An example of what editors add to an edition. */
const editionExample: Pick<EditionData, 'corrections' | 'gaps' | 'doubts' | 'struck'> = {
  corrections: [
    { at: 's1-p1', was: '养老服各', now: '养老服务', kind: 'ocr', certainty: 'certain', why: '识读错误。' },
  ],
  gaps: [{ at: 's2-p1', after: '应当', kind: 'lost', why: '版面在此处断开。' }],
  doubts: [{ at: 's2-p2', words: '三十日日内', what: '“日”字重出', why: '没有别的版本可以对照。' }],
  struck: [{ at: 's2-p3', before: '责令改正，', words: '处一千元罚款' }],
};

/** The schema without what makes it optional, and what it says of itself on the way there. */
function opened(schema: z.ZodType): { schema: z.ZodType; meaning: string } {
  let inner = schema;
  let meaning = schema.description ?? '';
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    inner = inner.unwrap() as z.ZodType;
    if (meaning === '') meaning = inner.description ?? '';
  }
  return { schema: inner, meaning };
}

function fieldsOf(example: object, schema: z.ZodType): string[] {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  return Object.entries(example).flatMap(([key, value]) => {
    const field = shape[key];
    return field ? lines(key, value, field) : [];
  });
}

function itemsOf(items: readonly unknown[], schema: z.ZodType): string[] {
  const item = schema instanceof z.ZodArray ? opened(schema.element as z.ZodType).schema : schema;
  return items.flatMap((value) =>
    typeof value === 'object' && value !== null
      ? fieldsOf(value, item).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
      : [`- ${stringify(value).trim()}`],
  );
}

function lines(key: string, value: unknown, field: z.ZodType): string[] {
  const { schema, meaning } = opened(field);
  const said = meaning === '' ? '' : ` # ${meaning}`;
  if (typeof value !== 'object' || value === null) return [`${key}: ${stringify(value).trim()}${said}`];
  const inner = Array.isArray(value) ? itemsOf(value, schema) : fieldsOf(value, schema);
  return [`${key}:${said}`, ...inner.map((line) => `  ${line}`)];
}

function template(example: object, schema: z.ZodType): string {
  const head = '各栏的写法（都是例子）。要用的删去行首的“# ”再改写；原件没有写明的不写。用完可以整段删去。';
  return [head, ...fieldsOf(example, schema)].map((line) => `# ${line}\n`).join('');
}

const { draft: _mark, ...documentFields } = documentExample;

/** Each field of a document with an example and its allowed values, as comments in YAML. */
export const documentTemplate = template(documentFields, documentSchema);

/** The same of what editors add to an edition. */
export const editionTemplate = template(editionExample, editionSchema);
