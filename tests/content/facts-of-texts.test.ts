import { describe, expect, it } from 'vitest';
import { buildModel, evidenceOf, type Entry } from '../../src/model/knowledge-model.ts';
import { loadContent } from '../../src/model/load-content.ts';

/** What a careful reader found in the five received pages, listed without looking at the entries. */
const model = buildModel(loadContent('content'));

const quotesOf = (entry: Entry): string[] => evidenceOf(entry).map(({ quote }) => quote);

/** The entries that say these things and prove them with these words. */
function proved<Of extends Entry>(entries: readonly Of[], fields: object, words: string): Of[] {
  const wanted = Object.entries(fields);
  return entries.filter(
    (entry) =>
      quotesOf(entry).some((quote) => quote.includes(words)) &&
      wanted.every(([field, value]) => (entry.data as Record<string, unknown>)[field] === value),
  );
}

const { glossary, targets, figures, cases, instruments } = model.content;

describe('every number that measures', () => {
  it.each([
    [666, '万个', '≈', '2025-09', '全国托位约666万个'],
    [332, '万个', '=', '2025-09', '其中普惠性托位332万个'],
    [4.73, '个', '=', '2025-09', '每千人口拥有3岁以下婴幼儿托位数4.73个'],
    [4.17, '万家', '=', '2025', '截至2025年末，全国共有养老机构4.17万家'],
    [768, '万张', '=', '2025', '养老床位合计768万张'],
    [67.5, '%', '=', '2025', '护理型床位占比达67.5%'],
    [550, '万人', '≈', undefined, '未来5年，全国养老护理员供给缺口约550万人'],
    [100, '万人', '≲', undefined, '持证保育人员缺口近100万人'],
    [3000, '万', '≈', undefined, '我国3岁以下婴幼儿人数约3000万'],
    [3, '成', '>', undefined, '超三成婴幼儿家庭有托育需求'],
    [8000, '家', '>', undefined, '截至目前，全国医养结合机构超8000家'],
    [90, '个', '=', '2016', '先后分两批确定90个国家级医养结合试点单位'],
    [999, '亿元', '=', '2026', '2026年育儿补贴补助资金999亿元'],
    [10.6, '%', '=', '2026', '较上年增长10.6%'],
    [1100, '亿元', '≈', '2026', '预计全年各级财政共安排补贴资金约1100亿元'],
  ])('%s%s (%s, %s) is a figure', (value, unit, comparator, asOf, words) => {
    expect(proved(figures, { value, unit, comparator, asOf }, words)).toHaveLength(1);
  });

  it('is all of the figures', () => {
    expect(figures).toHaveLength(15);
  });

  it.each([
    [53, '%', '≈', '2030', 'stated', '乡村医生中具备执业（助理）医师资格人员比例达到53%左右'],
    [1000, '个', '=', '2030', 'plan-period', '支持1000个紧密型县域医共体建设'],
    [73, '%', '=', '2030', 'plan-period', '养老机构护理型床位占比提高到73%'],
    [4.5, '个', '≥', undefined, 'none', '每千人口托位数达到4.5个的目标'],
    [1, '所', '=', undefined, 'none', '原则上每个街道办好1所社区卫生服务中心'],
    [1, '名', '≥', undefined, 'none', '至少有1名上级医院中级及以上职称医师长期派驻'],
    [1, '批', '≥', undefined, 'none', '原则上每季度至少集中发放一批'],
  ])('%s%s (%s, %s, %s) is promised or required', (value, unit, comparator, due, dueBasis, words) => {
    expect(proved(targets, { value, unit, comparator, due, dueBasis }, words)).toHaveLength(1);
  });

  it('stands in a quotation of an entry, or is none of these', () => {
    /** Numbers that date, count or name, and measure nothing that the library lists. */
    const others = [
      '1月11日，在西藏日喀则市定日县',
      '9日，国务院新闻办公室举行新闻发布会',
      '2025年是巩固拓展脱贫攻坚成果同乡村振兴有效衔接5年过渡期的最后一年',
      '2026年育儿补贴发放工作',
      '2035年发展目标',
      '（2024年12月30日）',
      '下转第3版',
      '2025年12月22日第09版',
      '第12期·总372期',
      '一名2岁的孩子',
      '拖到3岁入园后',
      '2013年国家政策层面提出推进医养结合',
      '明确了8项主要任务',
    ];
    const quoted = [glossary, targets, figures, cases, instruments]
      .flatMap((entries: readonly Entry[]) => entries.flatMap(quotesOf))
      .concat(others);
    const lost = [...model.documents.values()].flatMap(({ id, text }) =>
      text.parts.flatMap((part) =>
        [...part.text.matchAll(/\d[\d.,]*[^，。；“”《》（）？！：\s]{0,4}/gu)]
          .map(([words]) => words)
          .filter((words) => !quoted.some((quote) => quote.includes(words)))
          .map((words) => `${id}#${part.id} ${words}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

it.each([
  ['2030', '社区卫生服务机构基础设施条件明显改善'],
  ['2030', '基本实现建制街道社区卫生服务中心全覆盖'],
  ['2030', '数智化服务有序推进'],
  ['2030', '服务能力全面提升'],
  ['2030', '居民对社区卫生服务的信任度和满意度进一步提高'],
  ['2027', '医育结合深度推进'],
  ['2027', '托育服务质量不断提高'],
  ['2029', '养老服务网络基本建成'],
  ['2029', '服务能力和水平显著增强'],
  ['2029', '扩容提质取得明显进展'],
  ['2029', '基本养老服务供给不断优化'],
  ['2035', '养老服务网络更加健全'],
  ['2035', '服务供给与需求更加协调适配'],
  ['2035', '全体老年人享有基本养老服务'],
  ['2035', '适合我国国情的养老服务体系成熟定型'],
])('to %s: %s is a target with its year stated', (due, wording) => {
  const fields = { due, wording, dueBasis: 'stated', commitment: 'target' };
  expect(proved(targets, fields, wording)).toHaveLength(1);
});

describe('a model case', () => {
  it.each([
    ['500103', '公建民营+智能照护', '重庆渝中区等地'],
    ['511400', '医疗机构直接办托育机构', '四川眉山市第一托育园'],
    ['330200', '社区社会企业', '宁波开始将发展社区社会企业'],
    ['310101', '1+1+1', '上海黄浦区创新构建“1+1+1”'],
    ['120113', '1+N+N', '天津北辰区在全市率先启动'],
  ])('stands at %s: %s', (code, named, words) => {
    const found = proved(cases, { model: named }, words);
    expect(found.map(({ data }) => data.place.code)).toEqual([code]);
  });

  it('of six places names all six and claims no results', () => {
    const [six] = proved(cases, {}, '北京海淀、上海长宁、四川攀枝花、陕西咸阳、浙江嘉兴、山东济南等地');
    const data = six?.data;
    expect([data?.place, ...(data?.otherPlaces ?? [])].map((place) => place?.code)).toEqual([
      '110108',
      '310105',
      '510400',
      '610400',
      '330400',
      '370100',
    ]);
    expect(data?.results).toEqual([]);
  });

  it('of Beichen has its five numbers', () => {
    const [beichen] = proved(cases, { model: '1+N+N' }, '天津北辰区');
    const results = beichen?.data.results ?? [];
    expect(results.map(({ comparator, value, unit }) => `${comparator}${value}${unit}`)).toEqual([
      '=16个',
      '=100家',
      '>2900名',
      '=136名',
      '=98%',
    ]);
  });
});

describe('a policy that the texts name', () => {
  const plain = (words: string): string => words.replace(/[《》“”〈〉‘’\s]/gu, '');
  const names = instruments.flatMap(({ data }) => [data.title, ...data.aliases].map(plain));

  it('in 《》 is an entry by that name, or a short form or a paper', () => {
    const others = new Set(['意见', '建议', '通知', '规划', '人民日报']);
    const unknown = [...model.documents.values()].flatMap(({ text }) =>
      text.parts.flatMap(({ text: words }) =>
        [...words.matchAll(/《([^》]*)》/gu)]
          .map(([, title = '']) => plain(title))
          .filter((title) => !others.has(title) && !names.includes(title) && !names.includes(`${title}的通知`)),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    '党的二十大',
    '党的二十届二中全会',
    '党的二十届三中全会',
    '党的二十届四中全会',
    '党的二十届四中全会《建议》',
    '“十五五”规划建议',
    '“十五五”规划纲要',
    '“十四五”规划',
    '为基层减负的党内法规',
    '全国托育服务质量提升行动（2025—2027年）',
    '新一轮农村人居环境整治提升五年行动',
    '育儿补贴相关管理规定',
  ])('without 《》: %s', (name) => {
    expect(names).toContain(plain(name));
  });
});

it('every term that is quoted is in one of its quotations', () => {
  const plain = (words: string): string => words.replace(/[“”《》、，+\s]/gu, '');
  const lost = glossary.filter((entry) => {
    const quotes = quotesOf(entry).map(plain);
    const names = [entry.data.term, ...entry.data.aliases].map(plain);
    return quotes.length > 0 && !quotes.some((quote) => names.some((name) => quote.includes(name)));
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

it('every name of a term that is printed in no text is a short form that readers type', () => {
  const plain = (words: string): string => words.replace(/[“”《》、，+\s]/gu, '');
  const texts = [...model.documents.values()].map(({ text }) =>
    plain(text.parts.map((part) => part.text).join('')),
  );
  const unprinted = glossary
    .flatMap(({ data }) => [data.term, ...data.aliases])
    .filter((name) => !texts.some((text) => text.includes(plain(name))));
  expect(unprinted).toEqual(['普惠托位']);
});
