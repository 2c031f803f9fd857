import { termLinkFields } from './term-link-fields.ts';

const quantity = {
  value: '数值，照原文，单位见 unit（如 666 与 万个）',
  unit: '单位，照原文',
  comparator: '数值与实数的关系：= 等于，≥ 不低于，≤ 不高于，≈ 约，≲ 近（接近而不到），> 超过，< 不到',
} as const;

/** Fields of glossary. */
export const glossaryFields = {
  term: '词头，照原文',
  pinyin: '汉语拼音，标声调',
  aliases: '别称和简称',
  notIn: '词头偶然出现于其中、与本条无关的较长词语',
  definitions: '原文释义：原文中说明它是什么的句子，逐字照录；没有的为空',
  'definitions.document': '定义所在文献的编号',
  'definitions.paragraph': '定义起首所在段落的编号',
  'definitions.quote': '定义原句',
  'definitions.url': '该段落的网址',
  uses: '原文用例：原文中用到它、但没有下定义的句子，逐字照录',
  'uses.document': '用例所在文献的编号',
  'uses.paragraph': '用例起首所在段落的编号',
  'uses.quote': '用例原句',
  'uses.url': '该段落的网址',
  explanation: '编者的说明，不是原文',
  ...termLinkFields,
  broader: '上位名词的编号',
  narrower: '下位名词的编号',
  related: '相关名词的编号',
} as const;

/** Fields of targets. */
export const targetsFields = {
  kind: '种类：quantitative 定量，qualitative 定性',
  name: '名称',
  commitment:
    '性质：target 目标，requirement 要求（要照办的规定，没有一个要到达的状态），direction 方向（往哪里走，没有写明到哪里）',
  indicator: '指标：量的是什么，或要做到什么',
  wording: '原文对目标的说法，如“达到53%左右”“基本实现”',
  due: '期限：年、年月或年月日；无期限则缺',
  dueBasis: '期限的根据：stated 原句写明，plan-period 编者由规划期推得，none 原文没有写明',
  scope: '范围',
  policy: '提出此目标的政策的编号（见 instruments）',
  observations: '所量为同一事项的数据的编号（见 figures）；指标、范围、单位不全同的不可相比',
  cases: '相关案例的编号（见 cases）',
  ...quantity,
} as const;

/** Fields of figures. */
export const figuresFields = {
  name: '名称',
  indicator: '指标：量的是什么',
  wording: '数字前后的原话，如“约666万个”',
  asOf: '数字的时点，只精确到原文所载',
  scope: '范围',
  ...quantity,
} as const;

/** Fields of cases. */
export const casesFields = {
  name: '名称',
  place: '地点',
  'place.province': '省级名称，依 GB/T 2260',
  'place.city': '地级名称',
  'place.district': '县级名称',
  'place.code': '其中最小一级的 GB/T 2260 代码，六位',
  otherPlaces: '原文用同一句话说到的其他地方，依原文次序',
  'otherPlaces.province': '省级名称，依 GB/T 2260',
  'otherPlaces.city': '地级名称',
  'otherPlaces.district': '县级名称',
  'otherPlaces.code': '其中最小一级的 GB/T 2260 代码，六位',
  model: '模式的名称，如 1+N+N',
  lead: '牵头者，照原文',
  partners: '参与者，照原文',
  practices: '做法，一事一条',
  results: '成效，是来源的说法，本库未另行核实',
  'results.name': '成效的名称',
  'results.value': quantity.value,
  'results.unit': quantity.unit,
  'results.comparator': quantity.comparator,
  'results.wording': '数字前后的原话',
} as const;

/** Fields of instruments. */
export const instrumentsFields = {
  title: '名称，不带书名号',
  titleFrom: '名称的来历：full 文献印出的全称，short 文献只用简称，editors 文献没有写名称、由编者拟题',
  aliases: '文献中引用它时的简称',
  kind: '种类：law 法律、regulation 法规、plan 规划、opinion 意见、notice 通知、action-plan 行动计划、implementation-plan 实施方案、report 报告、proposal 建议、rules 规程办法、party-rules 党内法规、book 书籍、meeting 会议、other 其他',
  issuers: '制定机关',
  dated: '日期，只精确到文献所载',
  number: '文号，只在文献印出时才有',
  period: '规划期',
  'period.ends': '规划期的末年或末日',
  'period.evidence': '写明规划期的原句',
  'period.evidence.document': '原句所在文献的编号',
  'period.evidence.paragraph': '原句起首所在段落的编号',
  'period.evidence.quote': '原句',
  'period.evidence.url': '该段落的网址',
  held: '本库收有其全文或节录的，为该文献的编号；否则只见引用',
} as const;
