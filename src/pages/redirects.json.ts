import type { APIRoute } from 'astro';
import { loadSiteModel } from '../model/site-model.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';

/** Where every address leads that has moved: {"glossary/a": "glossary/b", "documents/x#p2": "documents/x#p3"}. */
export const GET: APIRoute = () => {
  const register = loadSiteModel().permalinks;
  const moved = [...(register?.redirects.keys() ?? [])].map((from) => [
    from,
    register ? resolveAddress(register, from) : from,
  ]);
  return Response.json(Object.fromEntries(moved));
};
