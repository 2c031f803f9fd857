const digits = '〇一二三四五六七八九';
const legal: Readonly<Record<string, string>> = {
  〇: '零', 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟',
}; // prettier-ignore

/** A number below ten thousand as Chinese counts: 十二, 一百〇三 (with `zero` for the empty places). */
function counting(value: number, zero: string): string {
  const units = ['', '十', '百', '千'];
  let text = '';
  let gap = false;
  const figures = [...String(value)].map(Number);
  figures.forEach((figure, index) => {
    if (figure === 0) gap = text !== '';
    else {
      text += (gap ? zero : '') + digits.charAt(figure) + (units[figures.length - 1 - index] ?? '');
      gap = false;
    }
  });
  return text.replace(/^一十/u, '十');
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ]; // prettier-ignore
  let rest = value;
  return steps
    .map(([step, text]) => {
      const times = Math.floor(rest / step);
      rest -= times * step;
      return text.repeat(times);
    })
    .join('');
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3250 + value - 20);
  return value >= 36 && value <= 50 ? String.fromCodePoint(0x32b0 + value - 35) : `(${value})`;
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    [...String(value)].map((figure) => String.fromCodePoint(0xff10 + Number(figure))).join(''),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `（${value}）`,
  chineseCounting: (value) => counting(value, '〇'),
  chineseCountingThousand: (value) => counting(value, '零'),
  taiwaneseCountingThousand: (value) => counting(value, '零'),
  japaneseCounting: (value) => counting(value, '〇'),
  ideographDigital: (value) => [...String(value)].map((figure) => digits.charAt(Number(figure))).join(''),
  japaneseDigitalTenThousand: (value) =>
    [...String(value)].map((figure) => digits.charAt(Number(figure))).join(''),
  chineseLegalSimplified: (value) => counting(value, '〇').replaceAll(/./gu, (sign) => legal[sign] ?? sign),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

/** A number in a format of Word (chineseCountingThousand, upperRoman …); undefined where the format is not known. */
export function formatNumber(value: number, format: string): string | undefined {
  return formats[format]?.(value);
}
