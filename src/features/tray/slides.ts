import type { Handout, HandoutBlock } from './handout.ts';
import { splitByLength } from './split-text.ts';

/** One screen of a talk. */
export interface Slide {
  /** Small line above the title, '' for none. */
  kind: string;
  title: string;
  paragraphs: readonly string[];
  /** Whose words the paragraphs are, which decides how they look. */
  voice: 'title' | 'heading' | 'facts' | 'source' | 'editor' | 'own';
  /** Citation of a source's words, '' for none. */
  foot: string;
  /** The speaker's remarks, '' for none. */
  notes: string;
}

/** Characters that can be read from the last row at one time. */
const longestSlide = 130;

/** Paragraphs in groups that one screen holds each; joined they are the text, nothing is left out. */
function screens(paragraphs: readonly string[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const paragraph of paragraphs) {
    for (const piece of splitByLength(paragraph, longestSlide)) {
      const last = groups.at(-1);
      if (last && piece.length <= room) last.push(piece);
      else {
        groups.push([piece]);
        room = longestSlide;
      }
      room -= piece.length;
    }
  }
  return groups;
}

function counted(slides: readonly Omit<Slide, 'kind'>[], kind: string): Slide[] {
  return slides.map((slide, index) => ({
    ...slide,
    kind: slides.length > 1 ? `${kind}（${index + 1}/${slides.length}）` : kind,
  }));
}

function slidesOfEntry(block: Extract<HandoutBlock, { type: 'entry' }>): Slide[] {
  const { content, remark } = block;
  const common = { title: content.title, foot: '', notes: remark };
  const facts = content.facts.map(({ name, value }) => `${name}：${value}`);
  return counted(
    [
      ...screens(facts).map((paragraphs) => ({ ...common, paragraphs, voice: 'facts' as const })),
      ...content.quotes.flatMap(({ paragraphs, citation }) =>
        screens(paragraphs).map((screen) => ({
          ...common,
          paragraphs: screen,
          voice: 'source' as const,
          foot: citation,
        })),
      ),
      ...screens(content.explanation === '' ? [] : [content.explanation]).map((paragraphs) => ({
        ...common,
        paragraphs,
        voice: 'editor' as const,
        foot: '本库编者说明，不是原文',
      })),
    ],
    content.kind,
  );
}

/** A handout as a talk: a title, the headings, each thing on as many screens as its words need. */
export function slidesOf(handout: Handout): Slide[] {
  const plain = { kind: '', paragraphs: [], foot: '', notes: '' };
  return [
    { ...plain, title: handout.title, voice: 'title' },
    ...handout.blocks.flatMap((block): Slide[] => {
      if (block.type === 'entry') return slidesOfEntry(block);
      if (block.type === 'heading') {
        return [{ ...plain, title: `${block.label}${block.text}`, voice: 'heading' }];
      }
      return screens(block.text.split('\n').filter((line) => line.trim() !== '')).map((paragraphs) => ({
        ...plain,
        title: '',
        paragraphs,
        voice: 'own',
      }));
    }),
  ];
}
