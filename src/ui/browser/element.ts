type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A new element with its class or its attributes, and what stands in it; text is only ever text. An attribute that is
 * undefined or false is left out, true gives an empty one.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: string | Attributes = '',
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  const all = typeof attributes === 'string' ? { class: attributes || undefined } : attributes;
  for (const [key, value] of Object.entries(all)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A new button with its words, and what a press on it does. */
export function button(words: string, act: () => unknown, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', () => act());
  return made;
}
