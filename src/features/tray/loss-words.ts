import type { TrayLoss } from './tray-code.ts';

/** What could not be read, in plain words; `where` is 这个地址 or 浏览器里存的备课篮. */
export function lossWords(loss: TrayLoss, where: string): string {
  if (loss.reason === 'newer') {
    return `${where}是更新版本的备课篮写的，本页读不懂。请更新页面再试；它的内容没有改动。`;
  }
  if (loss.reason === 'head') return `${where}在开头处就被截断或改动，什么也没读出。请向发来的人另要一份。`;
  const said = [`${where}不完整，或被改动过。能读的都读出了`];
  if (loss.missing > 0) said.push(`末尾少了 ${loss.missing} 项`);
  if (loss.unreadable.length > 0) {
    said.push(`有 ${loss.unreadable.length} 处读不懂：${loss.unreadable.map(shown).join('、')}`);
  }
  if (loss.doubtful !== undefined) said.push('读出的最后一项可能也不完整，请核对');
  return `${said.join('；')}。`;
}

const shown = (piece: string): string => `“${piece.length > 60 ? `${piece.slice(0, 60)}…` : piece}”`;
