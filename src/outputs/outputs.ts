import { akomaNtosoFiles } from './akoma-ntoso-files.ts';
import { comparedTexts } from './compared-texts.ts';
import { dataFiles } from './data-files.ts';
import { embeddedCards } from './embedded-cards.ts';
import { feed } from './feed.ts';
import { historyFilesOfPages } from './history-files-of-pages.ts';
import { icons } from './icons.ts';
import { movedAddresses } from './moved-addresses.ts';
import type { Output, OutputFile, OutputSite } from './output.ts';
import { pageData } from './page-data.ts';
import { qrCodes } from './qr-codes.ts';
import { robots } from './robots.ts';
import { socialCards } from './social-cards.ts';
import { sourcePictures } from './source-pictures.ts';
import { studyCards } from './study-cards.ts';
import { termPreviews } from './term-previews.ts';
import { webManifest } from './web-manifest.ts';

/** Everything that is published beside the pages. A new kind of files is a file of its own and a line here. */
const outputs: readonly Output[] = [
  akomaNtosoFiles,
  comparedTexts,
  dataFiles,
  embeddedCards,
  feed,
  historyFilesOfPages,
  icons,
  movedAddresses,
  pageData,
  qrCodes,
  robots,
  socialCards,
  sourcePictures,
  studyCards,
  termPreviews,
  webManifest,
];

/** The files of a site by their paths. */
export function outputsOf(site: OutputSite): Map<string, OutputFile> {
  const files = new Map<string, OutputFile>();
  for (const file of outputs.flatMap((output) => [...output(site)])) {
    if (files.has(file.path)) throw new Error(`两个输出写同一个文件：${file.path}`);
    files.set(file.path, file);
  }
  return files;
}
