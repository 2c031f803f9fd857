import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** No page lists the library in a sidebar: a page's size must not grow with the number of documents. */
export const onRequest = defineRouteMiddleware((context) => {
  context.locals.starlightRoute.hasSidebar = false;
});
