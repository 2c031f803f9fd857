/** Longest wait for a frame, in ms: a tab in the background draws none. */
const longest = 100;

/** Waits until the browser has drawn what was changed so far, and has answered the reader in between. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
