import { element } from '../../../ui/browser/element.ts';

/** The ticks of a path as this browser keeps them; undefined where it keeps none for the site. */
function readTicks(name: string): Set<string> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch (error) {
    // What is there but no list of ours is as good as nothing.
    return error instanceof SyntaxError ? new Set() : undefined;
  }
}

function keepTicks(name: string, ticks: ReadonlySet<string>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify([...ticks]));
    return true;
  } catch {
    return false;
  }
}

/** Gives every step of a path a box to tick; the ticks stay in this browser, and other tabs follow. */
export function startTicks(root: HTMLElement): void {
  const name = `path-ticks ${root.dataset['base'] ?? '/'} ${root.dataset['path'] ?? ''}`;
  const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
  const said = root.querySelector('[data-ticked]');
  let ticks = readTicks(name) ?? new Set<string>();
  let isKept = readTicks(name) !== undefined;
  const boxes = steps.map((step) => {
    const id = step.dataset['step'] ?? '';
    const box = element('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      // Another tab may have ticked it in the meantime.
      if (isKept) ticks = readTicks(name) ?? ticks;
      if (box.checked) ticks.add(id);
      else ticks.delete(id);
      isKept = keepTicks(name, ticks);
      draw();
    });
    const title = step.querySelector('h2')?.textContent?.trim() ?? '';
    const label = element('label', 'tick check', box, '读完了', element('span', 'sr-only', `：${title}`));
    step.append(label);
    return { id, box, step };
  });
  const draw = (): void => {
    for (const { id, box, step } of boxes) {
      box.checked = ticks.has(id);
      step.classList.toggle('ticked', box.checked);
    }
    const done = boxes.filter(({ id }) => ticks.has(id)).length;
    const where = isKept ? '' : '浏览器不许本站存储，勾选只在这一页里。';
    if (said) said.textContent = `已读 ${done} / ${boxes.length} 步。${where}`;
  };
  addEventListener('storage', ({ key }) => {
    if (key !== name && key !== null) return;
    ticks = readTicks(name) ?? ticks;
    draw();
  });
  draw();
}
