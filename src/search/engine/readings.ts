import type { Phrase } from '../text/query.ts';
import { readQuestion, type Question } from '../text/question.ts';
import { withDigits } from '../text/with-digits.ts';

/** Short forms with their full forms, both normalised. */
export type ShortForms = Readonly<Record<string, string>>;

/** Another way to read what was typed. */
export interface Reading {
  phrases: Phrase[];
  question: Question | undefined;
  shortForms: [short: string, full: string][];
}

type Read = (phrases: readonly Phrase[], shortForms: ShortForms) => Reading | undefined;

const unique = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter(({ text }, index) => phrases.findIndex((other) => other.text === text) === index);

/** Without the words that only ask; undefined for what asks nothing. */
export const readAsQuestion: Read = (phrases) => {
  if (phrases.some(({ quoted }) => quoted)) return undefined;
  const question = readQuestion(phrases.map(({ text }) => text).join(' '));
  if (!question) return undefined;
  const words = question.words.flatMap((word) => word.split(' ')).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return { phrases: unique(words.map((text) => ({ text, quoted: false }))), question, shortForms: [] };
};

/** Each phrase that is or contains a short form, by its full form; undefined where there is none. */
export const readShortForms: Read = (phrases, shortForms) => {
  const used: [string, string][] = [];
  const read = phrases.map((phrase): Phrase => {
    if (phrase.quoted) return phrase;
    let { text } = phrase;
    for (const [short, full] of Object.entries(shortForms)) {
      // What is written in full already is left as it is.
      if (!text.includes(short) || text.includes(full)) continue;
      text = text.replaceAll(short, full);
      used.push([short, full]);
    }
    return { ...phrase, text };
  });
  return used.length === 0 ? undefined : { phrases: unique(read), question: undefined, shortForms: used };
};

/** Each phrase with its Chinese numerals in digits; undefined where there are none. */
export const readDigits: Read = (phrases) => {
  const used: [string, string][] = [];
  const read = phrases.map((phrase): Phrase => {
    const text = phrase.quoted ? phrase.text : withDigits(phrase.text);
    if (text !== phrase.text) used.push([phrase.text, text]);
    return { ...phrase, text };
  });
  return used.length === 0 ? undefined : { phrases: unique(read), question: undefined, shortForms: used };
};

/** A question with short forms. */
export const readAsBoth: Read = (phrases, shortForms) => {
  const asked = readAsQuestion(phrases, shortForms);
  const read = asked && readShortForms(asked.phrases, shortForms);
  return read && { ...read, question: asked.question };
};
