// Sets the colour scheme before the first paint; a file of its own because nothing inline may run.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('scheme');
  } catch {
    // Storage may be refused; the system's scheme then decides.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.scheme =
      kept === 'dark' || kept === 'light' ? kept : dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  document.documentElement.dataset.script = '';
  document.addEventListener('scheme-chosen', (event) => {
    kept = event.detail;
    apply();
  });
})();
