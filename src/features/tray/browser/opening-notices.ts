import { lossWords } from '../loss-words.ts';
import { mergeTrays } from '../merge-trays.ts';
import { refsOf, type Tray } from '../tray.ts';
import type { TrayDesk } from './tray-desk.ts';

/** Says what the page opened with: what could not be read, what stood twice, and whose tray it is. */
export function showOpening({ page, notices, say, draw, one }: TrayDesk): void {
  const { addressLoss, keptLoss, kept, doubles } = page.opening;
  if (addressLoss) notices.show('address', lossWords(addressLoss, '这个地址'));
  if (keptLoss) notices.show('kept', lossWords(keptLoss, '浏览器里存的备课篮'));
  if (doubles.length > 0) {
    notices.show('doubles', `地址里有 ${doubles.length} 项重复，各留一项，备注并在一起。`);
  }
  if (!kept) return;
  const count = refsOf(kept).length;
  const take = (tray: Tray, words: string): void => {
    notices.show('linked', undefined);
    notices.show('undo', undefined);
    page.own(tray);
    draw();
    say(words);
    one('title').focus();
  };
  const replace = (): void => {
    take(page.tray, '已换成链接里的备课篮。');
    notices.show('undo', `你原来的备课篮（${count} 项）已换下。`, [
      { words: '换回来', act: () => take(kept, '已换回你原来的备课篮。') },
    ]);
  };
  notices.show('linked', `这是链接里的备课篮，还没有存进这个浏览器；你自己的备课篮（${count} 项）没有动。`, [
    { words: '并入我的', act: () => take(mergeTrays(kept, page.tray), '已并入你的备课篮。') },
    { words: '换下我的', act: replace },
  ]);
}
