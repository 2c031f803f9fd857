import { formatCsl } from '../citations/format-csl.ts';
import { formatRis } from '../citations/format-ris.ts';
import type { PublicAddress } from '../config/public-address.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { allDocuments } from './citation-lists.ts';

/** What such a file is made of. */
interface ExchangeSite {
  model: KnowledgeModel;
  title: string;
  address: PublicAddress;
}

/** A file of the whole library in a form that other programs exchange. */
export interface ExchangeFile {
  /** Below the site's base. */
  path: string;
  title: string;
  description: string;
  mediaType: string;
  make: (site: ExchangeSite) => string;
}

/** The files of forms that other programs exchange, for the site, the page 数据 and the catalogue alike. */
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
];
