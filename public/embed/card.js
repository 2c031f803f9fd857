// Beside a card that another site frames: tells that site how high the card is, and says where its words have changed
// since it was framed. The card itself needs none of this.
(() => {
  const card = document.querySelector('[data-card]');
  if (!card) return;
  const { mark, page } = card.dataset;
  const framed = new URLSearchParams(location.search).get('v') ?? '';
  if (mark && /^[0-9a-f]{8}$/.test(framed) && framed !== mark) {
    const link = document.createElement('a');
    link.href = `${page}?v=${framed}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = '看改了什么';
    const notice = document.createElement('p');
    notice.className = 'changed';
    notice.append('这张卡片嵌入之后，文字有更新。', link);
    card.prepend(notice);
  }
  if (parent === window) return;
  // Nothing but a height, so that any site may hear it.
  const tell = () =>
    parent.postMessage(
      { type: 'policy-card-height', height: Math.ceil(card.getBoundingClientRect().height) },
      '*',
    );
  new ResizeObserver(tell).observe(card);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.type === 'policy-card-ask') tell();
  });
  tell();
})();
