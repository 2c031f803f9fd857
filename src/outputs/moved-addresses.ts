import { resolveAddress } from '../addresses/resolve-address.ts';
import { movedPageHtml, movedPages } from '../permalinks/moved-page.ts';
import { jsonFile } from './json-file.ts';
import type { Output } from './output.ts';

/**
 * The page at each old address, and `redirects.json`: where every address leads that has moved, such as
 * {"glossary/a": "glossary/b", "documents/x#p2": "documents/x#p3"}.
 */
export const movedAddresses: Output = function* ({ model }) {
  const register = model.permalinks;
  for (const address of movedPages(register)) {
    yield { path: `${address}/index.html`, make: (site) => movedPageHtml(model, address, site) };
  }
  yield jsonFile('redirects.json', () =>
    register
      ? Object.fromEntries(
          Array.from(register.redirects.keys(), (from) => [from, resolveAddress(register, from)]),
        )
      : {},
  );
};
