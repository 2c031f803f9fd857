/** Measures of GB/T 9704-2012, 党政机关公文格式: A4, 版心 156 mm × 225 mm, 天头 37 mm, 订口 28 mm. */
const millimetre = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * millimetre);

const page = { width: 210, height: 297 } as const;
const text = { width: 156, height: 225 } as const;
const margins = { top: 37, left: 28 } as const;

/** Sizes in half points: 二号, 三号, 四号. */
export const fontSizes = { title: 44, body: 32, pageNumber: 28 } as const;

/** The page number's line, exactly as high as its characters, in twentieths of a point. */
export const pageNumberLine = fontSizes.pageNumber * 10;

/** Page and margins in twentieths of a point; the dashes of the page number stand 7 mm below the text. */
export const pageMeasures = {
  width: twips(page.width),
  height: twips(page.height),
  top: twips(margins.top),
  left: twips(margins.left),
  right: twips(page.width - margins.left - text.width),
  bottom: twips(page.height - margins.top - text.height),
  // The footer's distance is counted from the edge of the paper to the lower edge of its line, and a dash is in the
  // middle of that.
  footer: twips(page.height - margins.top - text.height - 7) - pageNumberLine / 2,
} as const;

/** Exactly 28 points from line to line, in twentieths of a point. */
export const lineDistance = 560;

/**
 * What is taken from after each character of 三号, so that 28 of them stand in 156 mm: in twentieths of a point. Programs
 * read a grid of characters each in its own way; the space after a character is the same in all.
 */
export const characterSpace = Math.floor((text.width / 25.4) * 72 * (20 / 28)) - fontSizes.body * 10;

/** Faces that the standard and its practice ask for. */
export const faces = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** For each face those that stand in where a machine does not have it, the nearest first, and its class. */
export const substitutes: Readonly<
  Record<(typeof faces)[keyof typeof faces], { names: readonly string[]; family: string }>
> = {
  方正小标宋简体: { names: ['方正小标宋_GBK', '小标宋体', '华文中宋', '宋体', 'Songti SC'], family: 'roman' },
  仿宋_GB2312: { names: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'], family: 'modern' },
  楷体_GB2312: { names: ['楷体', 'KaiTi', '华文楷体', 'Kaiti SC'], family: 'modern' },
  黑体: { names: ['SimHei', '方正黑体', 'Heiti SC', 'Noto Sans CJK SC'], family: 'modern' },
  宋体: { names: ['SimSun', 'Songti SC', 'Noto Serif CJK SC'], family: 'roman' },
};
