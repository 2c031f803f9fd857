import { button, element } from '../../../ui/browser/element.ts';
import { copyText } from '../../../ui/browser/copy-text.ts';
import { qrCode } from '../../../ui/browser/qr-code.ts';

/** Gives every code its button to copy it; says so in the button's own words, and selects it where that is refused. */
function addCopyButton(code: HTMLElement): void {
  const said = element('span', { role: 'status' });
  const copy = button('复制', async () => {
    const isCopied = await copyText(code.textContent);
    if (!isCopied) getSelection()?.selectAllChildren(code);
    said.textContent = isCopied ? '已复制' : '浏览器不许写入剪贴板。代码已选好，请按 Ctrl+C 或长按复制。';
  });
  code.closest('pre')?.after(element('p', 'share-copy acts', copy, said));
}

/** Draws the code that the file would have shown: a copy of the site that is read without a network has no such files. */
function drawWhereMissing(image: HTMLImageElement): void {
  image.loading = 'eager';
  image.decode().catch(() => {
    const drawing = qrCode(image.dataset['codeOf'] ?? '', image.alt);
    if (drawing) image.replaceWith(element('div', 'share-code', drawing));
  });
}

/** Prepares the part of a page that is opened to share it: buttons to copy, and what the site's own address decides. */
export function startShare(share: HTMLElement): void {
  const codes = [...share.querySelectorAll<HTMLElement>('[data-code]')];
  if (!('known' in share.dataset)) {
    for (const code of codes)
      code.textContent = code.textContent.replace(/src="\//g, `src="${location.origin}/`);
    const note = share.querySelector('[data-address-note]');
    if (note) note.textContent = '地址取自您此刻打开的网址；别人打不开这个网址，就也看不到卡片。';
    const place = share.querySelector<HTMLElement>('[data-draw-code]');
    const address = location.origin + (place?.dataset['drawCode'] ?? location.pathname);
    const drawing = qrCode(address, `本页的二维码：${address}`);
    if (drawing) place?.append(drawing);
    place?.after(element('p', 'share-note note', `按您此刻打开的网址画成：${address}`));
  }
  for (const code of codes) addCopyButton(code);
  const image = share.querySelector<HTMLImageElement>('[data-code-of]');
  if (image) drawWhereMissing(image);
}
