import { formatCsl } from '../citations/format-csl.ts';
import { formatRis } from '../citations/format-ris.ts';
import type { PublicAddress } from '../config/public-address.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { allDocuments } from './citation-lists.ts';
import { glossaryTurtle } from './skos.ts';

/** What such a file is made of. */
interface ExchangeSite {
  model: KnowledgeModel;
  title: string;
  address: PublicAddress;
}

/** A form in which other programs exchange the library. */
export interface ExchangeForm {
  /** Below the site's base; of a form with a file for each document, with {id} in it. */
  path: string;
  title: string;
  description: string;
  mediaType: string;
}

/** A file of the whole library in such a form. */
interface ExchangeFile extends ExchangeForm {
  make: (site: ExchangeSite) => string;
}

/** The files that hold the whole library. */
export const exchangeFiles: readonly ExchangeFile[] = [
  {
    path: 'data/citations.ris',
    title: '全部文献的题录（RIS）',
    description: '每篇文献一条，可导入 NoteExpress、EndNote、Zotero 等文献管理软件。',
    mediaType: 'application/x-research-info-systems',
    make: ({ model, title, address }) => formatRis(allDocuments(model, title, address)),
  },
  {
    path: 'data/citations.csl.json',
    title: '全部文献的题录（CSL-JSON）',
    description: '同上，供 Zotero、Pandoc 等使用。文献没有写明的作者、日期和文号，题录里也没有。',
    mediaType: 'application/vnd.citationstyles.csl+json',
    make: ({ model, title, address }) => formatCsl(allDocuments(model, title, address)),
  },
  {
    path: 'data/glossary.ttl',
    title: '名词表（SKOS，Turtle）',
    description:
      '每个名词的正名、别名、上位、下位与相关名词，原文的释义和用例连同所在段落，编者的说明作为附注。',
    mediaType: 'text/turtle',
    make: ({ model, title, address }) => glossaryTurtle(model, title, address),
  },
];

/** The path of a document in Akoma Ntoso. */
export const aknPath = (id: string): string => `data/akn/${id}.xml`;

/** Every form in which others may take the library, for the page 数据 and the catalogue. */
export const exchangeForms: readonly ExchangeForm[] = [
  ...exchangeFiles.map(({ make: _make, ...form }) => form),
  {
    path: aknPath('{id}'),
    title: '每篇文献一个 XML 文件（Akoma Ntoso 3.0）',
    description:
      '国际通用的法律文本格式：编、章、节、条、款、项、目和各级标题逐层标出，编号与网页相同，引用的政策有链接，缺文和校改另注，通过、施行、修改、废止列为 lifecycle。日期没有写明到日的，不填。',
    mediaType: 'application/akn+xml',
  },
];
