import { z } from 'zod';
import { otherLibraries } from '../config/read-settings.ts';
import { reference, references, text } from './primitives.ts';

/** Name of the file of a content folder that says whose site it is. */
export const siteFile = 'site.yaml';

/** What a library says of itself (`content/site.yaml`). */
export const siteSchema = z.strictObject({
  /** Name of the site, as in the header and in every page title. */
  title: text,
  /** Its name under the icon on a phone's screen, where few characters have room; else the title. */
  shortTitle: text.optional(),
  /** One sentence for search engines and link previews. */
  description: text,
  /** The line under the name on the home page. */
  slogan: text,
  /** What the home page shows first; what is left out is chosen from the entries. */
  home: z
    .strictObject({
      /** The document that stands first; else the latest policy. */
      document: reference('documents').optional(),
      /** The target that speaks for its year on the ladder; else a number, or a target of that document. */
      targets: references('targets'),
      /** The numbers that stand with their sentence; else the latest. */
      figures: references('figures'),
    })
    .default({ targets: [], figures: [] }),
  /** Other sites of this engine that are searched with this one. */
  libraries: otherLibraries.default([]),
});
export type SiteIdentity = z.infer<typeof siteSchema>;
