/** Without a public address of the site, the citation on paper says the address that is in use. */
export function writePrintedAddress(): void {
  const address = document.querySelector<HTMLElement>('[data-print-address]');
  if (address?.textContent === '')
    address.textContent = `，${location.origin}${decodeURI(location.pathname)}`;
}
