/** Milliseconds without a key after which what is typed is looked up in advance. */
const typingPause = 150;

/** Calls back with what stands in the box whenever the reader pauses. */
export function whenTypingPauses(input: HTMLInputElement, lookUp: (typed: string) => void): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const wait = (event: Event): void => {
    clearTimeout(typing);
    // The letters of an input method are not yet what is looked for.
    if ('isComposing' in event && event.isComposing) return;
    typing = setTimeout(() => lookUp(input.value), typingPause);
  };
  for (const name of ['input', 'compositionend']) input.addEventListener(name, wait);
}
