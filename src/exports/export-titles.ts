import type { ExportName } from './export-schemas.ts';

/** What the exported collections are called and hold, in Chinese. */
export const exportTitles: Readonly<Record<ExportName, { title: string; summary: string }>> = {
  documents: {
    title: '文献',
    summary: '每篇一条：著录、完整性、权利说明和逐段全文（CSV 不含全文，见“段落”）。',
  },
  paragraphs: { title: '段落', summary: '每段一条：全部文献的文字，连同段落编号和原文序号。' },
  glossary: { title: '名词', summary: '每个名词一条：原文定义、编者说明、上位下位与相关名词。' },
  targets: { title: '目标', summary: '每项承诺一条：多少、到何时、什么范围，连同原句。' },
  figures: { title: '数据', summary: '每个数字一条：数值、单位、时点、范围，连同原句。' },
  cases: { title: '案例', summary: '每个地方做法一条：地点、模式、做法和来源所称的成效，连同原句。' },
  instruments: { title: '政策名录', summary: '文献所引的每件政策一条：收有原文的，或只见引用的。' },
  sources: { title: '来源', summary: '每份原件一条：校验和、说明、未收的行。' },
  editions: { title: '校勘', summary: '每篇文献一条：所据的行、改动的规则和校记、缺文。' },
  corrections: { title: '校改', summary: '每处改动一条：原作、现作、理由、把握，连同来源行号。' },
};
