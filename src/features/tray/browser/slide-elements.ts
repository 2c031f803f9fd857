import type { Slide } from '../slides.ts';
import { make } from './make-element.ts';

/** One screen; `level` is that of its title among the headings around it. */
export function slideElement(slide: Slide): HTMLElement {
  const { kind, title, paragraphs, voice, foot } = slide;
  return make(
    'div',
    `slide ${voice}`,
    ...(kind === '' ? [] : [make('p', 'kind', kind)]),
    ...(title === '' ? [] : [make('p', 'slide-title', title)]),
    make('div', 'slide-words', ...paragraphs.map((words) => make('p', '', words))),
    ...(foot === '' ? [] : [make('p', 'slide-foot', foot)]),
  );
}

/** All screens one below the other, each with its number; remarks that go on stand beside the first. */
export function slideList(slides: readonly Slide[]): HTMLElement[] {
  return slides.map((slide, index) => {
    const heading = make('h2', 'slide-number', `第 ${index + 1} 张`);
    const before = slides[index - 1];
    const isSame = before?.notes === slide.notes && before.title === slide.title;
    const notes = slide.notes === '' || isSame ? [] : [make('p', 'slide-notes', slide.notes)];
    return make('section', 'slide-row', heading, slideElement(slide), ...notes);
  });
}
