import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import { readingAt } from '../../model/analyses/path-reading.ts';
import { studyPages } from '../../config/page-words.ts';
import type { SearchRecord } from '../record.ts';

/** The pages for study by their titles and opening words. */
export function studyRecords(): SearchRecord[] {
  return Object.values(studyPages).map(({ url, title, intro }) => ({
    url,
    kind: 'page',
    title,
    filters: { kind: '本库说明' },
    parts: [{ id: '', label: '', text: intro, heading: false }],
  }));
}

/** The learning paths as the search sees them: their own words and the names of what they read. */
export function pathRecords(model: KnowledgeModel): SearchRecord[] {
  return model.content.paths.map(({ id, data }) => ({
    url: `/paths/${id}/`,
    kind: 'page',
    title: `学习路径：${data.title}`,
    names: [data.title],
    filters: { kind: '本库说明' },
    parts: [
      { id: '', label: '', text: `${data.audience}${data.summary}`, heading: false },
      ...data.steps.flatMap((step) => [
        { id: step.id, label: '', text: step.title, heading: true },
        { id: step.id, label: step.title, text: step.why, heading: false },
        ...step.read.flatMap(({ ref, note }) => {
          const reading = readingAt(model, ref);
          const text = `${reading?.title ?? ''}${reading?.place ?? ''}${note ?? ''}`;
          return text === '' ? [] : [{ id: step.id, label: step.title, text, heading: false }];
        }),
      ]),
    ],
  }));
}
