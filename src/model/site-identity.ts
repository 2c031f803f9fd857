import { contentDir, givenLibraries } from '../config/settings.ts';
import { loadSite } from './load-site.ts';

const { site } = loadSite(contentDir);

/** Name, description and slogan of the site, from its content. */
export const { title: siteTitle, description: siteDescription, slogan: siteSlogan } = site;

/** What stands under the icon of the site. */
export const siteShortTitle = site.shortTitle ?? site.title;

/** What the library's own file chooses for the home page. */
export const siteHome = site.home;

/** Other sites of this engine that are searched with this one: those of the environment, or else of the content. */
export const otherLibraries = givenLibraries ?? site.libraries;
