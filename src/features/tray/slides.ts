import { editorsLabel, editorsRemark, hasEditorsWords, type Handout, type HandoutBlock } from './handout.ts';
import { splitByLength } from './split-text.ts';

/** Whose words a text is, which decides how it looks. */
export type SlideVoice = 'facts' | 'source' | 'editor' | 'own';

/** Words on a screen. */
export interface SlideText {
  voice: SlideVoice;
  words: string;
}

/** One screen of a talk. */
export interface Slide {
  /** A title or a heading alone, words under their title, or the list of sources. */
  look: 'title' | 'heading' | 'words' | 'sources';
  /** Small line above the title, '' for none. */
  kind: string;
  title: string;
  texts: readonly SlideText[];
  /** Citations of what stands on the screen, each with the address of its place below the site's base. */
  foot: readonly { words: string; url: string }[];
  /** The speaker's remarks, '' for none. */
  notes: string;
}

/** Characters that can be read from the last row at one time, and lines that a screen holds. */
export const longestSlide = 220;
const mostTexts = 6;
/** Sources that one screen lists. */
const sourcesPerSlide = 5;

interface Piece extends SlideText {
  citation?: { words: string; url: string };
}

/** Pieces in groups that one screen holds each; joined they are the words, nothing is left out. */
function screens(pieces: readonly Piece[]): Piece[][] {
  const whole = (list: readonly Piece[]): boolean =>
    list.length <= mostTexts && list.reduce((sum, { words }) => sum + words.length, 0) <= longestSlide;
  const groups: Piece[][] = [];
  const cut = pieces.flatMap((piece) =>
    splitByLength(piece.words, longestSlide).map((words) => ({ ...piece, words })),
  );
  for (const piece of cut) {
    const last = groups.at(-1);
    if (last && whole([...last, piece])) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function slidesOfEntry(block: Extract<HandoutBlock, { type: 'entry' }>): Slide[] {
  const { content, remark } = block;
  const [first = [], ...rest] = content.quotes.map(({ paragraphs, citation: words, url }) =>
    paragraphs.map((paragraph): Piece => ({ voice: 'source', words: paragraph, citation: { words, url } })),
  );
  // What it is comes first, with what is known of it and the editors' words, and then what else is said of it.
  const pieces: Piece[] = [
    ...first,
    ...content.facts.map(({ name, value }): Piece => ({ voice: 'facts', words: `${name}：${value}` })),
    ...(content.explanation === ''
      ? []
      : [{ voice: 'editor', words: `${editorsLabel}${content.explanation}` } as const]),
    ...rest.flat(),
  ];
  const groups = screens(pieces);
  return groups.map((group, index) => {
    const cited = new Map(group.flatMap(({ citation }) => (citation ? [[citation.url, citation]] : [])));
    return {
      look: 'words',
      kind: groups.length > 1 ? `${content.kind}（${index + 1}/${groups.length}）` : content.kind,
      title: content.title,
      texts: group.map(({ voice, words }) => ({ voice, words })),
      foot: [...cited.values()],
      notes: remark,
    };
  });
}

const plain = { kind: '', texts: [], foot: [], notes: '' } as const;

function sourceSlides({ citations }: Handout): Slide[] {
  const count = Math.ceil(citations.length / sourcesPerSlide);
  return Array.from({ length: count }, (_, index): Slide => {
    const listed = citations.slice(index * sourcesPerSlide, (index + 1) * sourcesPerSlide);
    return {
      ...plain,
      look: 'sources',
      title: count > 1 ? `引用出处（${index + 1}/${count}）` : '引用出处',
      foot: listed.map(({ number, words, url }) => ({ words: `[${number}] ${words}`, url })),
    };
  });
}

/** How much stands on a screen, in characters and a few more for each line that begins anew. */
export const fullness = ({ texts }: Slide): number =>
  texts.reduce((sum, { words }) => sum + words.length + 10, 0);

/** A handout as a talk: a title, the headings, each thing on as few screens as its words need, and the sources. */
export function slidesOf(handout: Handout): Slide[] {
  return [
    {
      ...plain,
      look: 'title',
      title: handout.title,
      texts: [
        {
          voice: 'facts',
          words: `据“${handout.library}”整理。${hasEditorsWords(handout) ? editorsRemark : ''}`,
        },
      ],
    },
    ...handout.blocks.flatMap((block): Slide[] => {
      if (block.type === 'entry') return slidesOfEntry(block);
      if (block.type === 'heading') {
        return [{ ...plain, look: 'heading', title: `${block.label}${block.text}` }];
      }
      const lines = block.text.split('\n').filter((line) => line.trim() !== '');
      return screens(lines.map((words): Piece => ({ voice: 'own', words }))).map((texts) => ({
        ...plain,
        look: 'words',
        title: '',
        texts,
      }));
    }),
    ...sourceSlides(handout),
  ];
}
