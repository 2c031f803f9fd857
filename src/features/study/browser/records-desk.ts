import type { PartFinder } from '../../../ui/browser/parts-of.ts';
import { broughtBack, isAhead } from '../schedule/clock.ts';
import { largestFile, readReviewFile, writeReviewFile } from '../schedule/review-file.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import type { Notices } from '../../tray/browser/notices.ts';
import type { ReviewStore } from './review-store.ts';

interface Desk {
  one: PartFinder;
  store: ReviewStore;
  notices: Notices;
  /** Called when the records have changed under the session. */
  changed: () => void;
}

/** Hands the reviews to the reader as a file. */
export function exportReviews(store: ReviewStore): void {
  const file = new Blob([writeReviewFile([...store.records.values()], Date.now())], {
    type: 'application/json',
  });
  saveFile(file, '自测复习记录', 'json');
}

/** Says where the browser keeps nothing, or where the clock has run ahead, with the way out. */
export function showRecordNotices({ store, notices, changed }: Omit<Desk, 'one'>): void {
  const why = { refused: '浏览器不许本站存储', full: '浏览器给本站的存储已满', kept: undefined }[
    store.keeping
  ];
  notices.show(
    'keeping',
    why && `${why}：复习记录只留在这一页里，关掉就没有了。练习照常；离开之前请导出，下次再导入。`,
    [{ words: '导出记录', act: () => exportReviews(store) }],
  );
  const ahead = [...store.records.values()].filter((record) => isAhead(record, Date.now()));
  notices.show(
    'ahead',
    ahead.length === 0
      ? undefined
      : `有 ${ahead.length} 张卡记着将来的复习时间，大约是本机的时钟曾经走快，或者现在走慢了。记录都在，不会丢；若现在的时间是对的，可把它们改记为今天。`,
    [
      {
        words: '改记为今天',
        act: () => {
          const now = Date.now();
          const all = ahead.map(({ id }) => store.change(id, (record) => record && broughtBack(record, now)));
          void Promise.all(all).then(changed);
        },
      },
    ],
  );
}

/** The buttons that hand the records out and take them in. */
export function startRecordsDesk({ one, store, changed }: Desk): void {
  const said = one('records-said');
  const input = one<HTMLInputElement>('import');
  one('export').addEventListener('click', () => {
    const count = [...store.records.values()].filter(({ log }) => log.length > 0).length;
    if (count > 0) exportReviews(store);
    said.textContent = count > 0 ? `已导出 ${count} 张卡的记录。` : '还没有复习记录可以导出。';
  });
  one('import-button').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again.
    const take = async (): Promise<string> => {
      if (!file) return '';
      if (file.size > largestFile) return '文件太大，超过 20 MB，不像是本站的复习记录；没有导入任何内容。';
      const read = readReviewFile(await file.text());
      if ('refusal' in read) return read.refusal;
      const count = await store.takeIn(read.records);
      changed();
      return count === 0
        ? '文件里的记录这里都有，没有重复导入。'
        : `已导入：${count} 张卡有了新的记录，重复的没有再记。`;
    };
    void take()
      .catch(() => '文件读不出来；没有导入任何内容。')
      .then((words) => {
        said.textContent = words;
        input.value = '';
      });
  });
}
