/** Name of the site, as in the header and in every page title. */
export const siteTitle = '一老一小政策文库';

/** One sentence for search engines and link previews. */
export const siteDescription = '“一老一小”政策原文、名词、目标、数字与案例的可检索文库：逐字校勘，句句有据。';
