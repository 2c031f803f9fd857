// Makes the addresses that scripts read absolute again, in a site that was built to stand under any base path; runs
// after the page was read and before its modules.
(() => {
  const names = document.currentScript.dataset.names.split(' ');
  for (const name of names) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const { pathname, search, hash } = new URL(element.getAttribute(name), location.href);
      element.setAttribute(name, pathname + search + hash);
    }
  }
})();
