import { documentFile } from '../../../src/features/tray/document-file.ts';
import { entryFile } from '../../../src/features/tray/entry-file.ts';
import { handoutOf } from '../../../src/features/tray/handout.ts';
import type { TrayContent } from '../../../src/features/tray/item-files.ts';
import { passageOf } from '../../../src/features/tray/passage.ts';
import { trayCollections } from '../../../src/features/tray/refs.ts';
import { refsOf, type Tray } from '../../../src/features/tray/tray.ts';
import { siteTitle } from '../../../src/model/site-identity.ts';
import { fixtureModel } from '../../fixture-library.ts';

export const model = fixtureModel();
/** A library that says neither its name nor its address. */
export const unnamedSite = { library: '', site: undefined };

/** The library's words for a reference, as the site's files give them. */
export function contentOf(ref: string): TrayContent | undefined {
  const [path = '', part] = ref.split('#');
  const [name, id = ''] = path.split('/');
  const document = name === 'documents' ? model.documents.get(id) : undefined;
  if (document) return passageOf(documentFile(document, model, unnamedSite), id, part ?? '');
  const collection = trayCollections.find((known) => known === name);
  return collection && entryFile(collection, id, model);
}

export const handoutFor = (tray: Tray) =>
  handoutOf(
    tray,
    new Map(refsOf(tray).flatMap((ref) => ((found) => (found ? [[ref, found]] : []))(contentOf(ref)))),
    siteTitle,
  );

/** A lesson on the library's own words, with all that a tray can hold, and one thing that is not there. */
export const lesson: Tray = {
  title: '医育与医养',
  items: [
    { type: 'heading', text: '基本概念' },
    {
      type: 'ref',
      ref: 'glossary/yi-yu-jie-he',
      remark: '先问"什么是医育"\n再讲\t<script>alert(1)</script>',
    },
    { type: 'ref', ref: 'glossary/yi-yang-jie-he', remark: '' },
    { type: 'heading', text: '目标与做法' },
    { type: 'text', text: '想一想：\n为什么是53%？' },
    { type: 'ref', ref: 'targets/rural-doctors-licensed-2030', remark: '' },
    { type: 'ref', ref: 'figures/childcare-places-2025', remark: '' },
    { type: 'ref', ref: 'cases/tianjin-beichen-1-n-n', remark: '' },
    { type: 'ref', ref: 'documents/eldercare-reform-opinion#s3-c4', remark: '' },
    { type: 'ref', ref: 'glossary/not-there', remark: '' },
  ],
};
