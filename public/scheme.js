// What must be there before the first paint; a file of its own because nothing inline may run.

// Colours and the reader's way of reading.
(() => {
  const html = document.documentElement;
  const root = html.dataset;
  const read = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      // Storage may be refused; the system's wishes then decide.
      return null;
    }
  };
  // The values that src/ui/styles/reading.css knows; the same list is in src/features/reading/reading-settings.ts.
  const known = {
    large: /^on$/,
    size: /^(small|big|bigger|biggest)$/,
    measure: /^(narrow|wide)$/,
    face: /^sans$/,
    contrast: /^(high|plain)$/,
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  let scheme = read('scheme');
  let reading = read('reading');
  const apply = () => {
    root.scheme = scheme === 'dark' || scheme === 'light' ? scheme : dark.matches ? 'dark' : 'light';
    const chosen = new Map((reading ?? '').split(' ').map((pair) => pair.split('=')));
    for (const [name, values] of Object.entries(known)) {
      const value = chosen.get(name) ?? '';
      if (values.test(value)) root[name] = value;
      else html.removeAttribute(`data-${name}`);
    }
    if (contrast.matches && !root.contrast) root.contrast = 'high';
  };
  apply();
  root.script = '';
  // Whether a reader has left off somewhere: the home page keeps room for the way on.
  const base = new URL('.', document.currentScript.src).pathname;
  if (read(`reading-place:${base}`)?.includes('"title"')) root.begun = '';
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  document.addEventListener('scheme-chosen', (event) => {
    scheme = event.detail;
    apply();
  });
  document.addEventListener('reading-chosen', (event) => {
    reading = event.detail;
    apply();
  });
  const readAgain = () => {
    scheme = read('scheme');
    reading = read('reading');
    apply();
  };
  addEventListener('storage', ({ key }) => {
    if (key === 'scheme' || key === 'reading' || key === null) readAgain();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAgain();
  });
})();

// A control works once the page's scripts are there. What is pressed before is held back, and done then, once.
(() => {
  const pressed = new Set();
  const hold = (event) => {
    const button = event.target.closest('button[type="button"]:not([popovertarget])');
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed.add(button);
  };
  addEventListener('click', hold, true);
  document.addEventListener('DOMContentLoaded', () => {
    removeEventListener('click', hold, true);
    for (const button of pressed) button.click();
  });
})();
