/**
 * Text for a terminal: characters that would move the cursor, change colours or turn the direction of writing stand as
 * their code points, such as \u{1b}, so that a file's name can say nothing but itself.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
  });
