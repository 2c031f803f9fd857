import { contentDir } from '../config/settings.ts';
import { loadSite } from './load-site.ts';

/** Name, description and slogan of the site, from its content. */
export const {
  title: siteTitle,
  description: siteDescription,
  slogan: siteSlogan,
} = loadSite(contentDir).site;
