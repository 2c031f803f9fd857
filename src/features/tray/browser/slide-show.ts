import type { Slide } from '../slides.ts';
import { slideElement } from './slide-elements.ts';

/** Where each key leads, from a screen among `count`. */
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  PageDown: (index) => index + 1,
  ' ': (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  PageUp: (index) => index - 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * A talk in a dialog over the page: arrows, Page Up and Down, the space bar, Home and End turn, N shows the speaker's
 * remarks, F fills the screen, Esc leaves. A finger uses the buttons.
 */
export function startSlideShow(root: HTMLElement, slides: readonly Slide[]): void {
  const dialog = root.querySelector<HTMLDialogElement>('[data-show]');
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  const notes = root.querySelector<HTMLElement>('[data-notes]');
  const place = root.querySelector<HTMLElement>('[data-place]');
  const start = root.querySelector<HTMLButtonElement>('[data-start]');
  const button = (name: string): HTMLButtonElement | null =>
    root.querySelector<HTMLButtonElement>(`[data-${name}]`);
  if (!dialog || !stage || !notes || !place || !start) return;
  const notesButton = button('show-notes');
  let index = 0;
  let withNotes = false;

  const show = (wanted: number): void => {
    index = Math.max(0, Math.min(slides.length - 1, wanted));
    const slide = slides[index];
    if (!slide) return;
    stage.replaceChildren(slideElement(slide));
    stage.scrollTop = 0;
    notes.textContent = slide.notes === '' ? '（这一张没有备注）' : slide.notes;
    notes.hidden = !withNotes;
    place.textContent = `${index + 1} / ${slides.length}`;
    const previous = button('previous');
    const next = button('next');
    if (previous) previous.ariaDisabled = String(index === 0);
    if (next) next.ariaDisabled = String(index === slides.length - 1);
  };
  const toggleNotes = (): void => {
    withNotes = !withNotes;
    notesButton?.setAttribute('aria-pressed', String(withNotes));
    show(index);
  };
  const toggleScreen = (): void => {
    // Where the browser refuses, the dialog still fills the window.
    const change = document.fullscreenElement ? document.exitFullscreen() : dialog.requestFullscreen();
    change.catch(() => undefined);
  };

  start.addEventListener('click', () => {
    show(index);
    dialog.showModal();
    button('next')?.focus();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const step = event.key === ' ' && onButton ? undefined : steps[event.key];
    if (step) {
      event.preventDefault();
      show(step(index, slides.length));
    } else if (event.key === 'n' || event.key === 'N') toggleNotes();
    else if (event.key === 'f' || event.key === 'F') toggleScreen();
  });
  dialog.addEventListener('close', () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    start.focus();
  });
  button('previous')?.addEventListener('click', () => show(index - 1));
  button('next')?.addEventListener('click', () => show(index + 1));
  button('leave')?.addEventListener('click', () => dialog.close());
  notesButton?.addEventListener('click', toggleNotes);
  start.hidden = false;
}
