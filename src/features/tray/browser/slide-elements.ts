import { fullness, type Slide } from '../slides.ts';
import { element } from '../../../ui/browser/element.ts';

/** From so much on the words of a screen are set smaller, so that all of them stand on it. */
const fullScreen = 130;

/** One screen. */
export function slideElement(slide: Slide): HTMLElement {
  const { look, kind, title, texts, foot } = slide;
  return element(
    'div',
    `slide look-${look}${fullness(slide) > fullScreen ? ' full' : ''}`,
    ...(kind === '' ? [] : [element('p', 'note', kind)]),
    ...(title === '' ? [] : [element('p', 'slide-title', title)]),
    element('div', 'slide-words', ...texts.map(({ voice, words }) => element('p', `voice-${voice}`, words))),
    element('div', 'slide-feet', ...foot.map(({ words }) => element('p', 'slide-foot note', words))),
  );
}

/** All screens one below the other, each with its number; remarks that go on stand beside the first. */
export function slideList(slides: readonly Slide[]): HTMLElement[] {
  return slides.map((slide, index) => {
    const heading = element('h2', 'slide-number note', `第 ${index + 1} 张`);
    const before = slides[index - 1];
    const isSame = before?.notes === slide.notes && before.title === slide.title;
    const notes = slide.notes === '' || isSame ? [] : [element('p', 'slide-notes', slide.notes)];
    return element('section', 'slide-row split late', heading, slideElement(slide), ...notes);
  });
}
