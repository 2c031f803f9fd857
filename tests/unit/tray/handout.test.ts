import { describe, expect, test } from 'vitest';
import { cardCitations, documentCitations } from '../../../src/citations/citation-file.ts';
import { markedLink, markOf } from '../../../src/citations/cite.ts';
import { longestSlide, slidesOf } from '../../../src/features/tray/slides.ts';
import { handoutFor, lesson, model } from './lesson.ts';

const handout = handoutFor(lesson);

describe('a handout', () => {
  test('numbers headings and things as official documents do', () => {
    const labels = handout.blocks.map((block) =>
      block.type === 'text'
        ? ''
        : block.label + (block.type === 'heading' ? block.text : block.content.title),
    );
    expect(labels).toEqual([
      '一、基本概念',
      '（一）医育结合',
      '（二）医养结合',
      '二、目标与做法',
      '',
      '（一）乡村医生中具备执业（助理）医师资格人员比例',
      '（二）全国托位总数',
      expect.stringMatching(/^（三）.*北辰/),
      '（四）《中共中央 国务院关于深化养老服务改革发展的意见》第三部分第（四）条',
    ]);
    const plain = handoutFor({ title: ' ', items: lesson.items.filter(({ type }) => type === 'ref') });
    expect(plain.title).toBe('备课材料');
    expect(plain.blocks.map((block) => (block.type === 'text' ? '' : block.label)).join('')).toBe(
      '一、二、三、四、五、六、',
    );
  });

  test('cites a place once, under the number of its first use', () => {
    const urls = handout.citations.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(handout.citations.map(({ number }) => number)).toEqual(urls.map((_, index) => index + 1));
    const [first, second] = handout.blocks.flatMap((block) => (block.type === 'entry' ? [block] : []));
    expect(first?.citations).toEqual([1, 2]);
    // Both cards rest on the same sentence of the plenum's card.
    expect(second?.citations[0]).toBe(1);
  });

  test('leads to everything by the link that its page gives to copy, mark and all', () => {
    const [card] = handout.blocks.flatMap((block) => (block.type === 'entry' ? [block.link] : []));
    const entry = model.entry('glossary', 'yi-yu-jie-he');
    const file = entry && cardCitations(model, entry, { library: '', site: undefined });
    expect(file?.mark).toMatch(/^[\da-f]{8}$/);
    expect(card).toBe(file && markedLink('/glossary/yi-yu-jie-he/', markOf(file, [])));
    let count = 0;
    for (const { url } of handout.citations) {
      const [, id = '', mark, part = ''] =
        /^\/documents\/([^/]+)\/(?:\?v=([\da-f]{8}))?#(.+)$/.exec(url) ?? [];
      const document = model.documents.get(id);
      const places = document && documentCitations(document, model, { library: '', site: undefined });
      expect(mark, url).toBe(places && markOf(places, [part]));
      if (mark !== undefined) count += 1;
    }
    // A heading with all that stands under it has no mark of its own.
    expect(count).toBe(handout.citations.length - 1);
    expect(handout.citations.at(-1)?.url).toBe('/documents/eldercare-reform-opinion/#s3-c4');
  });

  test('leaves out what is not there, and names it', () => {
    expect(handout.absent).toEqual(['glossary/not-there']);
  });
});

describe('a talk', () => {
  const slides = slidesOf(handout);

  const said = (title: string, voice: string): string =>
    slides
      .filter((slide) => slide.title === title)
      .flatMap(({ texts }) => texts.filter((text) => text.voice === voice))
      .map(({ words }) => words)
      .join('');

  test('shows every word of the handout, none twice, on screens that can be read', () => {
    for (const block of handout.blocks) {
      if (block.type !== 'entry') continue;
      const { title, quotes, explanation, facts } = block.content;
      expect(said(title, 'source')).toBe(quotes.flatMap(({ paragraphs }) => paragraphs).join(''));
      expect(said(title, 'editor')).toBe(explanation === '' ? '' : `编者说明：${explanation}`);
      expect(said(title, 'facts')).toBe(facts.map(({ name, value }) => `${name}：${value}`).join(''));
    }
    for (const { look, texts } of slides) {
      if (look === 'title') continue;
      expect(texts.reduce((sum, { words }) => sum + words.length, 0)).toBeLessThanOrEqual(longestSlide);
    }
  });

  test('keeps together what belongs together: no screen could stand on the one before it', () => {
    const sizes = slides.map(({ texts }) => texts.reduce((sum, { words }) => sum + words.length, 0));
    for (const [index, slide] of slides.entries()) {
      const before = slides[index - 1];
      if (slide.look !== 'words' || before?.title !== slide.title || slide.title === '') continue;
      const first = slide.texts[0]?.words.length ?? 0;
      const isFull = before.texts.length >= 6 || (sizes[index - 1] ?? 0) + first > longestSlide;
      expect(isFull, `${slide.kind} ${slide.title}`).toBe(true);
    }
  });

  test('begins with its title and ends with its sources', () => {
    expect(slides[0]).toMatchObject({ look: 'title', title: handout.title });
    const listed = slides.filter(({ look }) => look === 'sources').flatMap(({ foot }) => foot);
    expect(listed.map(({ url }) => url)).toEqual(handout.citations.map(({ url }) => url));
    expect(slides.at(-1)?.look).toBe('sources');
  });

  test('cites each screen of a source, and gives the speaker the remark', () => {
    for (const { look, texts, foot } of slides) {
      if (look !== 'words') continue;
      expect(foot.length > 0).toBe(texts.some(({ voice }) => voice === 'source'));
    }
    expect(slides.filter(({ notes }) => notes !== '').every(({ title }) => title === '医育结合')).toBe(true);
    expect(slides.flatMap(({ texts }) => texts.map(({ voice }) => voice))).toContain('own');
  });
});
