/** Time that a browser gets to name its voices, in ms. */
const patience = 2000;

/** The voices that read Chinese, the best first; none where there are none. */
export async function chineseVoices(): Promise<SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, patience);
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    });
  }
  const rank = ({ lang, localService, default: isDefault }: SpeechSynthesisVoice): number =>
    (/^(?:zh|cmn)[-_](?:CN|Hans)/i.test(lang) ? 4 : 0) + (localService ? 2 : 0) + (isDefault ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(?:zh|cmn)\b/i.test(lang.replace('_', '-')) && !/HK|yue/i.test(lang))
    .sort((one, other) => rank(other) - rank(one));
}

/** What is said where there is no voice. */
export const noVoiceWords =
  '这个浏览器没有能读中文的声音，所以不能朗读。可以在系统设置里装上中文语音，或换一个浏览器再试；正文照常可读。';
