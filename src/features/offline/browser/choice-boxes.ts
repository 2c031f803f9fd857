import { element } from '../../../ui/browser/element.ts';
import { chosenFiles, type Choice, type OfflineFiles } from '../kept-manifest.ts';
import { megabytes } from './keeping.ts';

/** Up to so many bytes all is offered at first: a choice costs more thought than the room. */
const little = 20 * 1024 * 1024;

/** The boxes by which a reader chooses what to keep. */
export interface ChoiceBoxes {
  choice: () => Choice;
  /** Shows the topics of a list with their sizes; `kept` is what was chosen before. */
  offer: (list: OfflineFiles, kept: Choice | undefined) => void;
}

/** Opens the choice in its place; `changed` is called when the reader chooses. */
export function openChoice(place: HTMLElement, changed: () => void): ChoiceBoxes {
  let choice: Choice = 'all';
  let isChosen = false;
  const choose = (next: Choice): void => {
    choice = next;
    isChosen = true;
    changed();
  };
  const row = (name: string, bytes: number, isOn: boolean, turn: (on: boolean) => void): HTMLElement => {
    const box = element('input');
    box.type = 'checkbox';
    box.checked = isOn;
    box.addEventListener('change', () => turn(box.checked));
    return element('label', 'check', box, name, element('span', 'note nowrap', `（${megabytes(bytes)}）`));
  };
  return {
    choice: () => choice,
    offer(list, kept) {
      const common = chosenFiles(list, []);
      if (!isChosen) choice = kept ?? (list.bytes <= little ? 'all' : []);
      const draw = (): void => {
        const chosen = choice;
        const all = row('全部文献和数据文件', list.bytes - common.bytes, chosen === 'all', (on) => {
          choose(on ? 'all' : []);
          draw();
        });
        const topics = (list.topics ?? []).map((topic) =>
          row(
            topic,
            chosenFiles(list, [topic]).bytes - common.bytes,
            chosen === 'all' || chosen.includes(topic),
            (on) => {
              const others = (chosen === 'all' ? (list.topics ?? []) : chosen).filter((own) => own !== topic);
              choose(on ? [...others, topic] : others);
              draw();
            },
          ),
        );
        const said = `首页、名录、各类条目和搜索总是一起保存（${megabytes(common.bytes)}）。另外保存：`;
        const at = [...place.querySelectorAll('input')].findIndex((box) => box === document.activeElement);
        place.replaceChildren(
          element('legend', 'strong', '保存哪些内容'),
          element('p', '', said),
          all,
          ...topics,
        );
        place.querySelectorAll('input')[at]?.focus();
        place.hidden = topics.length === 0;
      };
      draw();
    },
  };
}
