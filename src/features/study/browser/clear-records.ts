import type { PartFinder } from '../../../ui/browser/parts-of.ts';
import { Notices } from '../../tray/browser/notices.ts';
import { exportReviews } from './records-desk.ts';
import type { ReviewStore } from './review-store.ts';

interface Clearing {
  one: PartFinder;
  store: ReviewStore;
  /** Called when the records have changed under the session. */
  changed: () => void;
}

/** The button that forgets all reviews: it asks first, offers the file, and can be taken back while the page is open. */
export function startClearing({ one, store, changed }: Clearing): void {
  const dialog = one<HTMLDialogElement>('clear-dialog');
  const said = one('records-said');
  const notices = new Notices(one('records-notices'));
  const count = (): number => [...store.records.values()].filter(({ log }) => log.length > 0).length;

  const clear = async (): Promise<void> => {
    const cards = count();
    const gone = await store.clear();
    dialog.close();
    if (!gone) {
      said.textContent = '浏览器没有让本页清除，记录都在。请稍后再试，或在浏览器的设置里清除本站的数据。';
      return;
    }
    said.textContent = '';
    changed();
    const takeBack = async (): Promise<void> => {
      await store.takeIn(gone);
      notices.show('cleared', undefined);
      changed();
      said.textContent = '已撤销，记录都回来了。';
      one('clear-records').focus();
    };
    notices.show('cleared', `已清除 ${cards} 张卡的复习记录。关掉这一页以前还可以撤销。`, [
      { words: '撤销清除', act: () => void takeBack() },
    ]);
    one('records-notices').querySelector('button')?.focus();
  };

  one('clear-records').addEventListener('click', () => {
    if (count() === 0) {
      said.textContent = '还没有复习记录可以清除。';
      return;
    }
    one('clear-words').textContent =
      `共 ${count()} 张卡。清除以后它们都是新卡；别的浏览器里的、已经导出的不受影响。`;
    one('clear-said').textContent = '';
    dialog.showModal();
  });
  one('clear-export').addEventListener('click', () => {
    exportReviews(store);
    one('clear-said').textContent = '已导出，可以放心清除。';
  });
  one('clear-cancel').addEventListener('click', () => dialog.close());
  one('clear-go').addEventListener('click', () => void clear());
}
