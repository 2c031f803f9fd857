import sharp from 'sharp';
import { expect, it } from 'vitest';
import { entryCollections } from '../../src/entries/collection-names.ts';
import { cardWords } from '../../src/features/share/social/card-words.ts';
import { socialCard } from '../../src/features/share/social/draw-card.ts';
import { buildModel } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';
import { loadSite } from '../../src/model/load-site.ts';

it('every character that a social card cannot leave out can be drawn', async () => {
  const model = buildModel(loadContent('content'));
  const needed = (['documents', ...entryCollections] as const).flatMap((collection) =>
    model.content[collection].flatMap(({ id }) => {
      const words = cardWords(collection, id, model);
      return words ? [words.kind, words.title, ...Object.values(words.number ?? {})] : [];
    }),
  );
  const characters = [...new Set(needed.join(''))];
  expect(characters.length).toBeGreaterThan(300);
  // A kind is drawn whole, however long it is; a character without a face breaks the drawing off and is named.
  const all = { kind: characters.join(''), title: '全部文字', sentence: '', source: '' };
  const card = await sharp(await socialCard(all, loadSite('content').site.title)).metadata();
  expect(card.format).toBe('png');
});
