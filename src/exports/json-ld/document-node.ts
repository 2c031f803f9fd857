import { entryUrl } from '../../addresses/entry-url.ts';
import type { DocumentRecord, KnowledgeModel } from '../../model/knowledge-model.ts';
import type { DocumentKind } from '../../entries/documents.ts';
import type { PublicAddress } from '../../config/public-address.ts';
import { standingOf } from '../../model/analyses/expressions.ts';
import { legalForce } from './legal-force.ts';
import { compact, type LinkedNode } from './node.ts';

const types: Readonly<Record<DocumentKind, string>> = {
  policy: 'Legislation',
  news: 'NewsArticle',
  commentary: 'Article',
  interview: 'Article',
  card: 'Article',
};

/** A document as schema.org tells it. What the page does not state (a date, an author, a headline) is left out. */
export function documentNode(
  document: DocumentRecord,
  model: KnowledgeModel,
  address: PublicAddress,
): LinkedNode {
  const { id, data } = document;
  const url = address(entryUrl('documents', id));
  const issuers = data.issuers.map((name) => ({ '@type': 'Organization', name }));
  const isPolicy = data.kind === 'policy';
  const standing = isPolicy ? standingOf(model, document) : undefined;
  return compact({
    '@type': types[data.kind],
    '@id': url,
    url,
    name: data.title,
    headline: !isPolicy && data.titleFrom === 'printed' ? data.title : undefined,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    author: data.authors.map(({ name, affiliation, post }) =>
      compact({
        '@type': 'Person',
        name,
        affiliation: affiliation === undefined ? undefined : { '@type': 'Organization', name: affiliation },
        jobTitle: post,
      }),
    ),
    ...(isPolicy
      ? {
          legislationPassedBy: issuers,
          legislationDate: data.dated,
          legislationIdentifier: data.number ?? standing?.instrument.data.number,
          legislationDateVersion: data.expression?.asOf,
          legislationLegalForce: standing && legalForce(standing.lifecycle),
          exampleOfWork: standing && address(entryUrl('instruments', standing.instrument.id)),
        }
      : { sourceOrganization: issuers, dateCreated: data.dated }),
    datePublished: data.published,
    isPartOf:
      data.publishedIn === undefined ? undefined : { '@type': 'CreativeWork', name: data.publishedIn },
    about: data.about.flatMap((about) => {
      const instrument = model.entry('instruments', about);
      return instrument
        ? [
            {
              '@type': 'CreativeWork',
              name: instrument.data.title,
              url: address(entryUrl('instruments', about)),
            },
          ]
        : [];
    }),
    keywords: data.topics.length === 0 ? undefined : data.topics.join(','),
    description: data.completenessNote,
    copyrightNotice: data.rights,
  });
}
