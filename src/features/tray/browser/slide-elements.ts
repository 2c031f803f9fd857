import type { Slide } from '../slides.ts';
import { element } from '../../../ui/browser/element.ts';

/** One screen; `level` is that of its title among the headings around it. */
export function slideElement(slide: Slide): HTMLElement {
  const { kind, title, paragraphs, voice, foot } = slide;
  return element(
    'div',
    `slide ${voice}`,
    ...(kind === '' ? [] : [element('p', 'kind', kind)]),
    ...(title === '' ? [] : [element('p', 'slide-title', title)]),
    element('div', 'slide-words', ...paragraphs.map((words) => element('p', '', words))),
    ...(foot === '' ? [] : [element('p', 'slide-foot', foot)]),
  );
}

/** All screens one below the other, each with its number; remarks that go on stand beside the first. */
export function slideList(slides: readonly Slide[]): HTMLElement[] {
  return slides.map((slide, index) => {
    const heading = element('h2', 'slide-number', `第 ${index + 1} 张`);
    const before = slides[index - 1];
    const isSame = before?.notes === slide.notes && before.title === slide.title;
    const notes = slide.notes === '' || isSame ? [] : [element('p', 'slide-notes', slide.notes)];
    return element('section', 'slide-row', heading, slideElement(slide), ...notes);
  });
}
