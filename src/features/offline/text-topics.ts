import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';

/** Name of the group of texts that have no topic. */
const without = '未分主题';

/** The topics of a text, as a reader chooses by them. */
export const topicsOf = ({ data }: Pick<DocumentRecord, 'data'>): readonly string[] =>
  data.topics.length > 0 ? data.topics : [without];

const ofText = /^(?:documents|matrix|page-data\/documents|history\/documents)\/([a-z0-9-]+)(?:\/|\.json$)/;
const ofSource = /^sources\/([a-z0-9-]+)\//;
const ofData = /^data\/(?!index\.html$)/;

/**
 * Says of a file of the site by which topics a reader chooses it: the files of a text and its source by the text's,
 * exported data by none. Undefined for what belongs to every choice.
 */
export function topicsOfFiles(model: KnowledgeModel): (file: string) => readonly string[] | undefined {
  return (file) => {
    if (ofData.test(file)) return [];
    const text = model.documents.get(ofText.exec(file)?.[1] ?? '');
    const source = ofSource.exec(file)?.[1];
    const texts = text ? [text] : source === undefined ? [] : model.documentsOfSource(source);
    return texts.length === 0 ? undefined : [...new Set(texts.flatMap(topicsOf))];
  };
}
