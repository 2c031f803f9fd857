/** A province as a tile: its GB/T 2260 code, its short name, and where it stands in the grid. */
export interface ProvinceTile {
  code: string;
  name: string;
  column: number;
  row: number;
}

/** The grid, from north to south: neighbours stand near each other, and no tile is larger than another. */
const rows = [
  '-- -- -- -- -- -- 23',
  '-- -- -- -- -- -- 22',
  '65 62 64 15 11 12 21',
  '-- 63 61 14 13 37 --',
  '54 51 50 41 34 32 31',
  '-- 53 52 42 36 33 --',
  '-- -- 45 43 44 35 71',
  '-- -- -- 46 82 81 --',
];

const names: Readonly<Record<string, string>> = {
  11: '北京',
  12: '天津',
  13: '河北',
  14: '山西',
  15: '内蒙古',
  21: '辽宁',
  22: '吉林',
  23: '黑龙江',
  31: '上海',
  32: '江苏',
  33: '浙江',
  34: '安徽',
  35: '福建',
  36: '江西',
  37: '山东',
  41: '河南',
  42: '湖北',
  43: '湖南',
  44: '广东',
  45: '广西',
  46: '海南',
  50: '重庆',
  51: '四川',
  52: '贵州',
  53: '云南',
  54: '西藏',
  61: '陕西',
  62: '甘肃',
  63: '青海',
  64: '宁夏',
  65: '新疆',
  71: '台湾',
  81: '香港',
  82: '澳门',
};

/** Every province of the country as a tile of a grid of seven columns and eight rows. */
export const provinceTiles: readonly ProvinceTile[] = rows.flatMap((line, row) =>
  line
    .split(' ')
    .flatMap((code, column) => (code === '--' ? [] : [{ code, name: names[code] ?? '', column, row }])),
);
