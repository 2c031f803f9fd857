import { splitSentences } from '../sentences.ts';
import { readPageText, type PageText } from '../../notes/browser/page-text.ts';
import { paintRanges } from '../../notes/browser/paint-ranges.ts';
import { button, element } from '../../../ui/browser/element.ts';
import { Reader } from './reader.ts';
import { chineseVoices, noVoiceWords } from './voices.ts';

const rates = [0.75, 1, 1.25, 1.5, 2] as const;
const rateKey = 'speech-rate';

function keptRate(): number {
  try {
    const kept = Number(localStorage.getItem(rateKey));
    return rates.find((rate) => rate === kept) ?? 1;
  } catch {
    return 1;
  }
}

function keepRate(rate: number): void {
  try {
    localStorage.setItem(rateKey, String(rate));
  } catch {
    // It holds while the page is open.
  }
}

let player: HTMLElement | undefined;

/** The bar of the player, empty, at the foot of the window. */
function emptyPlayer(): HTMLElement {
  player ??= element('div', { class: 'player panel foot centered', role: 'region', 'aria-label': '朗读' });
  if (!player.isConnected) (document.querySelector('main') ?? document.body).append(player);
  return player;
}

function scrollTo(text: PageText, start: number, end: number): void {
  const { top, bottom } = text.rangeOf(start, end).getBoundingClientRect();
  if (top > 120 && bottom < innerHeight - 120) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
}

/** Reads the text aloud from what is selected, or from what the window shows; a second press stops it. */
export async function toggleReading(opener: HTMLElement, root: HTMLElement): Promise<void> {
  if (player?.isConnected) {
    player.querySelector<HTMLElement>('[data-stop]')?.click();
    return;
  }
  const selection = getSelection();
  const selected = selection?.isCollapsed === false ? selection.getRangeAt(0) : undefined;
  const text = readPageText(root);
  const from = selected && text.offsetsOf(selected)?.[0];
  const status = element('p', { class: 'said', role: 'status' });
  const bar = emptyPlayer();
  const close = (): void => {
    bar.remove();
    player = undefined;
    opener.focus({ preventScroll: true });
  };
  const leave = button('关闭', close, { 'data-stop': true });
  bar.replaceChildren(status, element('div', 'acts', leave));
  status.textContent = '正在找朗读的声音…';
  const voices = await chineseVoices();
  if (!bar.isConnected) return;
  if (voices.length === 0) {
    status.textContent = noVoiceWords;
    leave.focus();
    return;
  }

  const sentences = splitSentences(text.flat.text);
  const clear = (): void => {
    paintRanges('speak-sentence', []);
    paintRanges('speak-word', []);
  };
  const reader = new Reader(text.flat.text, sentences, {
    sentence: (index) => {
      const own = sentences[index];
      if (!own) return;
      paintRanges('speak-word', []);
      paintRanges('speak-sentence', [text.rangeOf(own.start, own.end)]);
      scrollTo(text, own.start, own.end);
    },
    word: (start, end) => paintRanges('speak-word', [text.rangeOf(start, end)]),
    ended: () => {
      clear();
      draw();
      status.textContent = '读完了。';
    },
    failed: () => {
      draw();
      status.textContent = '朗读中断了：声音没有应答。可以点“继续”再试，或换一个声音。';
    },
  });
  reader.rate = keptRate();
  reader.voice = voices[0];

  const pause = button('暂停', () => {
    if (reader.isReading) reader.pause();
    else reader.resume();
    draw();
  });
  const draw = (): void => {
    pause.textContent = reader.isReading ? '暂停' : '继续';
    status.textContent = reader.isReading ? '正在朗读' : '已暂停';
  };
  const move = (step: number): void => {
    reader.read(reader.index + step);
    draw();
  };
  const end = (): void => {
    reader.pause();
    clear();
    removeEventListener('pagehide', silence);
    close();
  };
  const stop = button('停止', end, { 'data-stop': true });
  const silence = (): void => speechSynthesis.cancel();
  addEventListener('pagehide', silence);

  const speed = element('select');
  for (const rate of rates) speed.append(new Option(`${rate} 倍`, String(rate), false, rate === reader.rate));
  speed.addEventListener('change', () => {
    reader.rate = Number(speed.value);
    keepRate(reader.rate);
    reader.change();
  });
  const voice = element('select');
  voices.forEach(({ name }, index) => voice.append(new Option(name, String(index))));
  voice.addEventListener('change', () => {
    reader.voice = voices[Number(voice.value)];
    reader.change();
  });
  bar.replaceChildren(
    element(
      'div',
      'acts',
      button('上一句', () => move(-1)),
      pause,
      button('下一句', () => move(1)),
      stop,
      element('label', '', element('span', 'sr-only', '语速'), speed),
      ...(voices.length > 1 ? [element('label', '', element('span', 'sr-only', '声音'), voice)] : []),
    ),
    status,
  );
  const seen = sentences.findIndex(
    ({ start, end }) => text.rangeOf(start, end).getBoundingClientRect().bottom > 120,
  );
  const chosen = from === undefined ? seen : sentences.findIndex(({ end }) => end > from);
  reader.read(Math.max(0, chosen));
  draw();
  pause.focus({ preventScroll: true });
}
