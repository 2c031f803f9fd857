/** Where a sentence stands in a text. */
export interface Sentence {
  start: number;
  end: number;
}

/** A voice pauses nowhere in a longer run; some stop altogether. */
const longest = 160;
const whole = /[^。！？；!?\n]+[。！？；!?]*[”’》）」』]*/g;
const pieces = /[^，、：,]+[，、：,]*/g;

/** The sentences of a text, without the space around them; long ones are cut where they have a comma. */
export function splitSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  const add = (start: number, words: string): void => {
    const lead = words.length - words.trimStart().length;
    const length = words.trim().length;
    // What holds neither letter nor figure is not for reading aloud.
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ start: start + lead, end: start + lead + length });
  };
  for (const { 0: words, index } of text.matchAll(whole)) {
    if (words.length <= longest) {
      add(index, words);
      continue;
    }
    let from = index;
    let run = '';
    for (const { 0: piece } of words.matchAll(pieces)) {
      if (run !== '' && run.length + piece.length > longest) {
        add(from, run);
        from += run.length;
        run = '';
      }
      run += piece;
    }
    add(from, run);
  }
  return found;
}
