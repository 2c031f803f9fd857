/** Things that a message names at most. */
const named = 20;

/** A list as a message gives it: the first of them, and 等 where there are more; a tray may hold thousands. */
export const someOf = (things: readonly string[], between = '、'): string =>
  `${things.slice(0, named).join(between)}${things.length > named ? ' 等' : ''}`;
