import type { Sentence } from '../sentences.ts';

/** What a reader aloud tells of itself. */
export interface ReaderEvents {
  /** A sentence begins. */
  sentence: (index: number) => void;
  /** A word begins, from and to as characters of the whole text. */
  word: (start: number, end: number) => void;
  ended: () => void;
  failed: (reason: string) => void;
}

/**
 * Reads sentences aloud, one utterance each. Pausing stops the voice and remembers the word, since pausing a voice itself
 * does not work everywhere; going on begins again at that word.
 */
export class Reader {
  rate = 1;
  voice: SpeechSynthesisVoice | undefined;
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #events: ReaderEvents;
  #index = 0;
  /** The word that is being read, as a character of the whole text. */
  #at = 0;
  /** Tells the events of the utterance that counts from those of one that was stopped. */
  #run = 0;
  isReading = false;

  constructor(text: string, sentences: readonly Sentence[], events: ReaderEvents) {
    this.#text = text;
    this.#sentences = sentences;
    this.#events = events;
  }

  get index(): number {
    return this.#index;
  }

  /** Reads on from a sentence. */
  read(index: number): void {
    this.#index = Math.min(Math.max(0, index), this.#sentences.length - 1);
    this.#speak(this.#sentences[this.#index]?.start ?? 0);
  }

  #speak(from: number): void {
    const sentence = this.#sentences[this.#index];
    if (!sentence) return;
    const run = ++this.#run;
    speechSynthesis.cancel();
    this.isReading = true;
    this.#at = from;
    const utterance = new SpeechSynthesisUtterance(this.#text.slice(from, sentence.end));
    utterance.lang = this.voice?.lang ?? 'zh-CN';
    if (this.voice) utterance.voice = this.voice;
    utterance.rate = this.rate;
    utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
      if (run !== this.#run || name === 'sentence') return;
      this.#at = from + charIndex;
      const end = charLength > 0 ? this.#at + charLength : this.#wordEnd(this.#at, sentence.end);
      this.#events.word(this.#at, Math.min(end, sentence.end));
    });
    utterance.addEventListener('end', () => {
      if (run !== this.#run) return;
      if (this.#index + 1 < this.#sentences.length) this.read(this.#index + 1);
      else {
        this.isReading = false;
        this.#events.ended();
      }
    });
    utterance.addEventListener('error', ({ error }) => {
      if (run !== this.#run || error === 'canceled' || error === 'interrupted') return;
      this.isReading = false;
      this.#events.failed(error);
    });
    this.#events.sentence(this.#index);
    speechSynthesis.speak(utterance);
  }

  #wordEnd(at: number, end: number): number {
    const [word] = new Intl.Segmenter('zh', { granularity: 'word' }).segment(this.#text.slice(at, end));
    return at + (word?.segment.length ?? 1);
  }

  pause(): void {
    this.#run += 1;
    this.isReading = false;
    speechSynthesis.cancel();
  }

  /** Goes on at the word where it was paused. */
  resume(): void {
    this.#speak(this.#at);
  }

  /** Changes speed or voice at once, at the word that is being read. */
  change(): void {
    if (this.isReading) this.#speak(this.#at);
  }
}
