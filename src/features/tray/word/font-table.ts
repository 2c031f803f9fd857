import { substitutes } from './gbt-9704.ts';

/** The file's table of faces (w:fonts of ECMA-376), so that a program without one takes the nearest and not its own. */
export function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([face, { names, family }]) =>
      `<w:font w:name="${face}"><w:altName w:val="${names.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  );
}
