// Goes on from the old address of a page to the new one and takes the fragment along; a file of its own because
// nothing inline may run. Without script the page's own refresh goes on, without the fragment.
(() => {
  const { to, parts = '', drop } = document.currentScript.dataset;
  const fragment = location.hash.slice(1);
  const elsewhere = new Map(parts.split('\n').map((line) => line.split(' ')));
  const kept = drop === undefined && fragment !== '' && !to.includes('#') ? `#${fragment}` : '';
  const target = new URL(elsewhere.get(fragment) ?? to + kept, location.href);
  if (target.search === '') target.search = location.search;
  location.replace(target);
})();
