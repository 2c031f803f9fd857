import type { Grade } from '../schedule/reviews.ts';

/** What the keys of the self-test do; each returns whether there was anything to do. */
export interface StudyActs {
  show: () => boolean;
  grade: (grade: Grade) => boolean;
  undo: () => boolean;
}

/** Space shows the answer, 1 to 4 grade it, U takes the last grade back; fields and buttons keep their own keys. */
export function startStudyKeys({ show, grade, undo }: StudyActs): void {
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
    if (ctrlKey || metaKey || altKey || repeat || !(target instanceof Element)) return;
    if (target.matches('input, textarea, select') || document.querySelector('dialog[open]')) return;
    const isControl = target.matches('button, a[href], summary');
    const isTaken =
      key === ' '
        ? !isControl && show()
        : /^[1-4]$/.test(key)
          ? grade(Number(key) as Grade)
          : key.toLowerCase() === 'u' && undo();
    if (isTaken) event.preventDefault();
  });
}
