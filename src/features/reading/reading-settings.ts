/** One thing about the page that a reader may set; the first option is what a page has by itself. */
export interface ReadingSetting {
  /** Name in storage, and of the data attribute on <html>. */
  key: 'large' | 'size' | 'measure' | 'face' | 'contrast';
  name: string;
  options: readonly { value: string; name: string }[];
}

/** Every setting in the order of the panel. public/scheme.js, which runs before the first paint, knows the same values. */
export const readingSettings: readonly ReadingSetting[] = [
  {
    key: 'size',
    name: '字号',
    options: [
      { value: 'small', name: '小' },
      { value: '', name: '标准' },
      { value: 'big', name: '较大' },
      { value: 'bigger', name: '大' },
      { value: 'biggest', name: '特大' },
    ],
  },
  {
    key: 'measure',
    name: '行宽',
    options: [
      { value: 'narrow', name: '窄' },
      { value: '', name: '标准' },
      { value: 'wide', name: '宽' },
    ],
  },
  {
    key: 'face',
    name: '正文字体',
    options: [
      { value: '', name: '宋体' },
      { value: 'sans', name: '黑体' },
    ],
  },
  {
    key: 'contrast',
    name: '对比度',
    options: [
      { value: 'plain', name: '标准' },
      { value: 'high', name: '高' },
    ],
  },
];

/** What a reader has chosen: a value for each setting that is not as the page has it by itself. */
export type ReadingChoice = Partial<Record<ReadingSetting['key'], string>>;

const large = { key: 'large', options: [{ value: 'on' }] } as const;

/** Reads what the browser keeps, "size=big face=sans"; what it does not know is left out. */
export function readChoice(kept: string | null): ReadingChoice {
  const choice: ReadingChoice = {};
  for (const pair of (kept ?? '').split(' ')) {
    const [name, value] = pair.split('=');
    const setting = [...readingSettings, large].find(({ key }) => key === name);
    const option = setting?.options.find((own) => own.value === value && own.value !== '');
    if (setting && option) choice[setting.key] = option.value;
  }
  return choice;
}

/** What the browser keeps of a choice; '' for none. */
export const writeChoice = (choice: ReadingChoice): string =>
  Object.entries(choice)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
