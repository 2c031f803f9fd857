/** Whether a link may be followed: web, mail, or an address inside the site. Everything that could run a script is not. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip control characters and white space before and inside a scheme.
  // eslint-disable-next-line no-control-regex
  const compact = address.replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u2028\u2029\uFEFF]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  return scheme === undefined ? !compact.startsWith('//') : ['http', 'https', 'mailto'].includes(scheme);
}
