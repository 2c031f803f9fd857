/** Whether words stand in a text exactly once. */
export function standsOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return words !== '' && at >= 0 && at === text.lastIndexOf(words);
}
