import { entryUrl } from '../addresses/entry-url.ts';
import type { Citation } from '../citations/citation.ts';
import { workOf } from '../citations/citation-file.ts';
import { wholeAddress, type PublicAddress } from '../config/public-address.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';

/** Every document of the library as one citation; without the public address nothing is said to be on line. */
export const allDocuments = (model: KnowledgeModel, library: string, address: PublicAddress): Citation => ({
  library,
  passages: Array.from(model.documents.values(), (document) => {
    const url = wholeAddress(address(entryUrl('documents', document.id)));
    return { work: workOf(document, model), place: '', words: [], ...(url !== undefined && { url }) };
  }),
});
