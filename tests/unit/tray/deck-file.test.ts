import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { deckFile } from '../../../src/features/tray/deck/deck-file.ts';
import { slidesOf } from '../../../src/features/tray/slides.ts';
import { handoutFor, lesson } from './lesson.ts';

const handout = handoutFor(lesson);
const slides = slidesOf(handout);
const address = (path: string): string => `https://example.org${path}`;
let zip: JSZip;

const named = (root: Element, name: string): Element[] => Array.from(root.getElementsByTagName(name));
async function root(name: string): Promise<Element> {
  const source = (await zip.file(name)?.async('string')) ?? expect.fail(`${name} is missing`);
  return new DOMParser().parseFromString(source, 'text/xml').documentElement;
}
/** The paragraphs of all boxes, each in one string. */
const paragraphs = (from: Element): string[] =>
  named(from, 'a:p')
    .map((paragraph) =>
      named(paragraph, 'a:t')
        .map(({ textContent }) => textContent ?? '')
        .join(''),
    )
    .filter((words) => words !== '');

beforeAll(async () => {
  const file = await deckFile(handout, address);
  zip = await JSZip.loadAsync(Buffer.from(await file.arrayBuffer()));
});

describe('the deck, read back', () => {
  test('has every word of the talk in boxes of text, in order, and nothing more', async () => {
    const files = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(files).toHaveLength(slides.length);
    for (const [index, slide] of slides.entries()) {
      const drawn = await root(`ppt/slides/slide${index + 1}.xml`);
      const words = [
        ...(slide.kind === '' ? [] : [slide.kind]),
        ...(slide.title === '' ? [] : [slide.title]),
        ...slide.texts.map((text) => text.words),
        ...slide.foot.map((foot) => foot.words),
      ];
      expect(paragraphs(drawn)).toEqual(words);
      expect(named(drawn, 'p:pic')).toEqual([]);
    }
  });

  test('leads from each citation to its place', async () => {
    for (const [index, slide] of slides.entries()) {
      const links = named(await root(`ppt/slides/_rels/slide${index + 1}.xml.rels`), 'Relationship')
        .filter((one) => one.getAttribute('TargetMode') === 'External')
        .map((one) => one.getAttribute('Target'));
      expect(links).toEqual(slide.foot.map(({ url }) => address(url)));
    }
  });

  test('gives the speaker the remarks as notes, and nobody the markup in them', async () => {
    for (const [index, slide] of slides.entries()) {
      const notes = paragraphs(await root(`ppt/notesSlides/notesSlide${index + 1}.xml`)).join('');
      expect(notes.replace(/\d+$/, '').replace(/\s+/gu, '')).toBe(slide.notes.replace(/\s+/gu, ''));
    }
    expect(slides.some(({ notes }) => notes.includes('<script>'))).toBe(true);
  });
});
