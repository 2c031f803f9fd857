import { derived } from '../../config/derived.ts';
import { joinAddress, splitAddress, type PermalinkRegister } from '../../addresses/register.ts';

const formerAddresses = derived((redirects: PermalinkRegister['redirects']): ReadonlyMap<string, string> => {
  const former = new Map<string, string>();
  for (const [from, { to, kind }] of redirects) {
    const other = former.get(to);
    // Where two were joined to one, the same of them counts in every build.
    if (kind === 'moved' && (other === undefined || from < other)) former.set(to, from);
  }
  return former;
});

/** The address under which something was first published, however often it has moved; the given one where it never has. */
export function firstAddress(
  register: Pick<PermalinkRegister, 'redirects'> | undefined,
  address: string,
): string {
  if (!register) return address;
  const former = formerAddresses(register.redirects);
  const seen = new Set<string>();
  let here = address;
  while (!seen.has(here)) {
    seen.add(here);
    const [page, fragment] = splitAddress(here);
    const before = former.get(here);
    const pageBefore = former.get(page);
    if (before !== undefined) here = before;
    else if (pageBefore !== undefined) here = joinAddress(pageBefore, fragment);
  }
  return here;
}
