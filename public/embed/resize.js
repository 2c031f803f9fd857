// For a page that frames cards of this library: lets each frame be as high as its card.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${home}/`));
  addEventListener('message', ({ data, source, origin }) => {
    if (origin !== home || data?.type !== 'policy-card-height') return;
    if (!(data.height > 0 && data.height < 20000)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });
  // A card that was there first has told its height to nobody: it is asked. One that is still to come tells by itself.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'policy-card-ask' }, '*');
})();
