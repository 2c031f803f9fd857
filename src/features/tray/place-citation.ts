import type { Work } from '../../citations/citation.ts';
import { documentCitations } from '../../citations/citation-file.ts';
import { passageWords, titleInMarks } from '../../citations/plain-words.ts';
import { laterOf } from '../../citations/later-of.ts';
import { derived } from '../../config/derived.ts';
import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import { siteTitle } from '../../model/site-identity.ts';

/** How the places of one document are cited, and known again. */
export interface PlaceCitations {
  /** The title in its marks, or words that say that there is none. */
  title: string;
  /** The whole citation of a paragraph, by its id and the name of its place, such as 第三部分第（四）条第1段. */
  cite: (part: string, place: string) => string;
  /** The mark of each paragraph's words today, by the paragraph's id. */
  marks: Readonly<Record<string, string>>;
}

const ofModel = derived((model: KnowledgeModel) =>
  derived((document: DocumentRecord): PlaceCitations => {
    const site = { library: siteTitle, site: undefined };
    const { works, marks = {}, later: all } = documentCitations(document, model, site);
    const [work] = works as [Work];
    return {
      title: titleInMarks(work),
      cite: (part, place) => {
        const later = laterOf(all, part);
        return passageWords({ work, place, words: [], ...(later && { later }) });
      },
      marks,
    };
  }),
);

/** Title, place, issuers or authors, date, where printed, as far as the page says it, and whether it reads otherwise now. */
export const placeCitations = (model: KnowledgeModel, document: DocumentRecord): PlaceCitations =>
  ofModel(model)(document);
