import { joinAddress, splitAddress, type PermalinkRegister } from './register.ts';

/**
 * Where an address leads today: itself where it has not moved, else the end of its redirects. The fragment goes along
 * where the same page has a new address, and is dropped where a page was retired.
 */
export function resolveAddress({ redirects }: Pick<PermalinkRegister, 'redirects'>, address: string): string {
  const seen = new Set<string>();
  let here = address;
  while (!seen.has(here)) {
    seen.add(here);
    const [page, fragment] = splitAddress(here);
    const own = redirects.get(here);
    const ofPage = redirects.get(page);
    if (own) here = own.to;
    else if (ofPage?.kind === 'moved') here = joinAddress(ofPage.to, fragment);
    else if (ofPage) here = ofPage.to;
    else return here;
  }
  return here;
}
