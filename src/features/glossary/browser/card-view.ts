// What draws a card: one file, fetched when the first one is opened.
export { fetchCard } from './card-data.ts';
export { createCardElement, descriptionId, fillCardElement } from './card-element.ts';
export { lineOf, placeCard } from './place-card.ts';
