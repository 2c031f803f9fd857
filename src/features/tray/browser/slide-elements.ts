import { fullness, type Slide } from '../slides.ts';
import { element } from '../../../ui/browser/element.ts';

/** From so much on the words of a screen are set smaller, so that all of them stand on it. */
const fullScreen = 130;

/** How the words of each voice look. */
const looks = { source: 'serif', own: 'written', editor: 'written muted', facts: '' } as const;

/** One screen. */
export function slideElement(slide: Slide): HTMLElement {
  const { look, kind, title, texts, foot } = slide;
  return element(
    'div',
    `slide look-${look}${fullness(slide) > fullScreen ? ' full' : ''}`,
    ...(kind === '' ? [] : [element('p', 'note', kind)]),
    ...(title === '' ? [] : [element('p', 'slide-title serif', title)]),
    element(
      'div',
      'slide-words',
      ...texts.map(({ voice, words }) => element('p', `voice-${voice} ${looks[voice]}`, words)),
    ),
    element('div', 'slide-feet flow', ...foot.map(({ words }) => element('p', 'slide-foot note', words))),
  );
}

/** All screens one below the other, each with its number; remarks that go on stand beside the first. */
export function slideList(slides: readonly Slide[]): HTMLElement[] {
  return slides.map((slide, index) => {
    const heading = element('h2', 'slide-number note', `第 ${index + 1} 张`);
    const before = slides[index - 1];
    const isSame = before?.notes === slide.notes && before.title === slide.title;
    const notes = slide.notes === '' || isSame ? [] : [element('p', 'slide-notes written', slide.notes)];
    return element('section', 'slide-row split late', heading, slideElement(slide), ...notes);
  });
}
