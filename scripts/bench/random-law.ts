import { chineseOrdinal } from '../../src/text/chinese-ordinal.ts';

/** A law made up by the grammar of laws: what a reader of it must find. */
export interface RandomLaw {
  headline: string;
  adoption: string;
  /** Date of the adoption, as a draft gives it. */
  dated: string;
  /** Of a law that an order put into force: its number and who issued it. */
  number: string | undefined;
  issuer: string | undefined;
  /** A 目录 is printed over the text. */
  contents: boolean;
  /** The lines in their order; chapters are headings. */
  lines: {
    text: string;
    kind: 'division' | 'chapter' | 'section' | 'article' | 'clause' | 'item' | 'point' | 'annex';
  }[];
}

const subjects = [
  '托育服务',
  '养老服务',
  '儿童福利',
  '社区照护',
  '助餐服务',
  '家政服务',
  '老年教育',
  '居家照护',
];
const genres = ['条例', '管理办法', '促进条例', '实施细则', '若干规定'];
const places = ['甲市', '乙省', '丙县', '丁自治州'];
const doers = ['市人民政府', '民政部门', '托育机构', '养老机构', '街道办事处', '任何单位和个人'];
const deeds = [
  '应当建立健全服务制度，明确责任分工',
  '应当每年向社会公布服务目录和收费标准',
  '可以通过购买服务等方式支持社会力量参与',
  '不得擅自改变设施用途，确需改变的应当依法办理手续',
  '应当对从业人员进行培训，保障服务质量和安全',
];
const ends = ['。', '，并接受社会监督。', '；法律、法规另有规定的，从其规定。'];

interface Adoption {
  adoption: string;
  number: string | undefined;
  issuer: string | undefined;
}

/** The line under the headline: adopted by a congress or put into force by an order, perhaps amended later. */
function adopt(random: () => number, place: string, date: string, headline: string): Adoption {
  const ordinal = (most: number): string => chineseOrdinal(1 + Math.floor(random() * most));
  const session = (): string => `${place}第${ordinal(14)}届人民代表大会常务委员会第${ordinal(40)}次会议`;
  const amended = random() < 0.3 ? `　根据2024年3月5日${session()}《关于修改〈${headline}〉的决定》修正` : '';
  if (random() < 0.6)
    return { adoption: `（${date}${session()}通过${amended}）`, number: undefined, issuer: undefined };
  const issuer = `${place}人民政府`;
  const number = `${issuer}令第${1 + Math.floor(random() * 300)}号`;
  return { adoption: `（${date}${number}公布${amended}）`, number, issuer };
}

/** Makes a law of about so many articles, with 章, 条之一, 款, 项, 目 and annexes. */
export function randomLaw(random: () => number, articles: number): RandomLaw {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (): string => `${pick(doers)}${pick(deeds)}${pick(ends)}`;
  const [year, month, day] = [
    1990 + Math.floor(random() * 34),
    1 + Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  ];
  const place = pick(places);
  const lines: RandomLaw['lines'] = [];
  const items = (): void => {
    const count = 2 + Math.floor(random() * 4);
    for (let item = 1; item <= count; item++) {
      const points = random() < 0.2;
      const end = points ? '：' : item === count ? '。' : '；';
      lines.push({
        text: `（${chineseOrdinal(item)}）${pick(deeds)}${points ? '，包括' : ''}${end}`,
        kind: 'item',
      });
      for (let point = 1; points && point <= 2; point++)
        lines.push({
          text: `${point}.${pick(doers)}的职责${item === count && point === 2 ? '。' : '；'}`,
          kind: 'point',
        });
    }
  };
  let chapter = 0;
  let division = 0;
  const hasDivisions = random() < 0.3;
  for (let article = 1; article <= articles; article++) {
    if (article === 1 || (random() < 0.12 && article < articles)) {
      if (hasDivisions && (article === 1 || random() < 0.4))
        lines.push({ text: `第${chineseOrdinal(++division)}编　${pick(subjects)}`, kind: 'division' });
      lines.push({
        text: `第${chineseOrdinal(++chapter)}章　${chapter === 1 ? '总　则' : `${pick(subjects)}规范`}`,
        kind: 'chapter',
      });
      if (random() < 0.2) lines.push({ text: '第一节　一般规定', kind: 'section' });
    }
    const inserted = random() < 0.06 ? 1 + Math.floor(random() * 2) : 0;
    for (let branch = 0; branch <= inserted; branch++) {
      const label = `第${chineseOrdinal(article)}条${branch === 0 ? '' : `之${chineseOrdinal(branch)}`}`;
      const lists = random() < 0.25;
      lines.push({
        text: `${label}　${lists ? `${pick(doers)}应当履行下列职责：` : sentence()}`,
        kind: 'article',
      });
      if (lists) items();
      const more = random() < 0.4 ? 1 + Math.floor(random() * 2) : 0;
      for (let clause = 0; clause < more; clause++) lines.push({ text: sentence(), kind: 'clause' });
    }
  }
  if (random() < 0.4) lines.push({ text: '附件1', kind: 'annex' }, { text: sentence(), kind: 'clause' });
  const headline = `${place}${pick(subjects)}${pick(genres)}`;
  return {
    headline,
    ...adopt(random, place, `${year}年${month}月${day}日`, headline),
    dated: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    contents: random() < 0.3,
    lines,
  };
}

/** Lines that stand in the middle of the page: 编, 章, 节. */
export const isHeading = ({ kind }: RandomLaw['lines'][number]): boolean =>
  kind === 'division' || kind === 'chapter' || kind === 'section';

/** The lines of the 目录 that is printed over the text; none where the law has none. */
export const contentsOf = ({ contents, lines }: RandomLaw): string[] =>
  contents ? ['目　录', ...lines.filter(isHeading).map(({ text }) => text)] : [];
