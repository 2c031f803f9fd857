// For a page that frames cards of this library: lets each frame be as high as its card.
addEventListener('message', ({ data, source, origin }) => {
  if (data?.type !== 'policy-card-height' || !(data.height > 0 && data.height < 20000)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
    frame.style.height = `${data.height}px`;
  }
});
