import type { PublicAddress } from '../config/public-address.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';

/** What files beside the pages are made of: the library, and how its site is named and reached. */
export interface OutputSite {
  model: KnowledgeModel;
  title: string;
  shortTitle: string;
  description: string;
  /** Public address of the site, such as https://example.org, where it is known. */
  siteUrl: string | undefined;
  /** Address of a path below the site's base, from the root of the host. */
  withBase: (path: string) => string;
  /** Address of a path as exports give it: whole where the public address is known. */
  address: PublicAddress;
}

/** Content of a file. */
export type OutputContent = string | Uint8Array;

/** A file that is published beside the pages. */
export interface OutputFile {
  /** Below the site's base, such as "page-data/documents/x.json"; no two files have the same. */
  path: string;
  make: (site: OutputSite) => OutputContent | Promise<OutputContent>;
  /** All that a costly file is made of: it is kept between builds and made anew where this changes. */
  key?: string;
}

/** A kind of files beside the pages: which there are is told without making them. */
export type Output = (site: OutputSite) => Iterable<OutputFile>;
