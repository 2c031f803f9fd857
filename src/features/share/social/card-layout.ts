import { shorten, type CardWords } from './card-words.ts';
import { cardSize } from './social-image.ts';

/** A box of a card, as satori takes it. */
export interface CardBox {
  type: 'div';
  props: { style: Readonly<Record<string, string | number>>; children: string | readonly CardBox[] };
}

const colours = { paper: '#FBFAF7', ink: '#1E2226', soft: '#5B6168', rule: '#E4E0D8', accent: '#A6322B' };

const box = (style: CardBox['props']['style'], children: CardBox['props']['children']): CardBox => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The size at which a title stands on one line, or on two where it is long; beside a number there is less room. */
function titleSize({ length }: string, hasNumber: boolean): number {
  if (length <= 15 && !hasNumber) return 68;
  if (length <= 20) return 52;
  if (hasNumber) return length <= 25 ? 41 : 38;
  return length <= 42 ? 48 : 40;
}

/** A card: what it is, its name, its number where it has one, a sentence with its source, the name of the library. */
export function cardLayout(words: CardWords, siteTitle: string): CardBox {
  const { kind, title, number, sentence, source } = words;
  return box(
    {
      width: cardSize.width,
      height: cardSize.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '48px 80px 40px',
      fontFamily: 'Serif, Latin',
      color: colours.ink,
      background: colours.paper,
      borderTop: `12px solid ${colours.accent}`,
    },
    [
      box({ fontSize: 28, color: colours.soft }, kind),
      box(
        {
          marginTop: 10,
          fontSize: titleSize(title, number !== undefined),
          fontWeight: 700,
          lineHeight: 1.35,
        },
        shorten(title, 52),
      ),
      ...(number
        ? [
            box({ marginTop: 6, alignItems: 'flex-end' }, [
              ...(number.before === ''
                ? []
                : [box({ marginRight: 16, marginBottom: 16, fontSize: 44 }, number.before)]),
              box({ fontSize: 108, fontWeight: 700, lineHeight: 1.15 }, number.value),
              box({ marginLeft: 16, marginBottom: 16, fontSize: 44 }, number.unit),
            ]),
          ]
        : []),
      ...(sentence === ''
        ? []
        : [
            box(
              { marginTop: number ? 22 : 26, fontSize: number ? 30 : 34, lineHeight: 1.65 },
              shorten(sentence, number ? 66 : 108, words.focus),
            ),
          ]),
      ...(source === ''
        ? []
        : [box({ marginTop: 14, fontSize: 26, color: colours.soft }, shorten(source, 38))]),
      box({ flexGrow: 1 }, ''),
      box({ paddingTop: 18, borderTop: `2px solid ${colours.rule}`, fontSize: 28 }, siteTitle),
    ],
  );
}
