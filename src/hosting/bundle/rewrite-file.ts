/** Stands for the base path in a site that is built to be bundled; no address of a real site looks like it. */
export const placeholderBase = '/__base-of-the-bundle__/';

const anywhere = new RegExp(placeholderBase, 'g');

/** The way from a file up to the folder that the site stands in: "./" at the top, "../" below it. */
function wayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** Attributes that scripts read addresses from; such a page needs `base.js`, which makes them absolute again. */
function attributesForScripts(html: string): string[] {
  const found = html.matchAll(new RegExp(`\\s(data-[a-z-]+)="${placeholderBase}`, 'g'));
  return [...new Set([...found].map(([, name = '']) => name))].sort();
}

function rewritePage(path: string, html: string): string {
  const up = wayUp(path);
  const names = attributesForScripts(html);
  const isMoved = html.includes('http-equiv="refresh"');
  const script = `<script src="${up}base.js" defer data-names="${names.join(' ')}"></script>`;
  const withScript = names.length > 0 && !isMoved ? html.replace('<head>', `<head>${script}`) : html;
  return withScript.replace(anywhere, up);
}

/** A module knows where it stands; the base is the way up from there. */
function rewriteModule(path: string, script: string): string {
  const base = `new URL(${JSON.stringify(wayUp(path))},import.meta.url).pathname`;
  return script
    .replace(new RegExp(`(["'])${placeholderBase}((?:\\\\.|(?!\\1).)*)\\1`, 'g'), `(${base}+$1$2$1)`)
    .replace(new RegExp(`\`${placeholderBase}`, 'g'), `\`\${${base}}`);
}

/**
 * The text of a file of the built site with addresses that hold under any base path: relative in pages, found at run
 * time in scripts, from the folder of the site on in data. Throws where an address is left over.
 */
export function rewriteFile(path: string, text: string): string {
  if (!text.includes(placeholderBase)) return text;
  const rewritten = path.endsWith('.html')
    ? rewritePage(path, text)
    : path.endsWith('.js')
      ? rewriteModule(path, text)
      : text.replace(anywhere, path.endsWith('.css') ? wayUp(path) : '');
  if (rewritten.includes(placeholderBase))
    throw new Error(`${path} holds an address that cannot be made relative`);
  return rewritten;
}
