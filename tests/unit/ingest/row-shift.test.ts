import { describe, expect, it } from 'vitest';
import { shiftRows } from '../../../scripts/bench/corrupt-text.ts';
import { decodeRowShiftText } from '../../../src/ingest/row-shift/decode-row-shift.ts';

const decode = (text: string, edges: number[] = []): string => decodeRowShiftText(text, new Set(edges)).text;

describe('the row shift', () => {
  it.each([
    ['民政部院健全横向协同尧纵向联动的落实机制', '民政部：健全横向协同、纵向联动的落实机制'],
    ['民政部党组书记尧部长陆治原', '民政部党组书记、部长陆治原'],
    ['更丰富。渊据叶人民日报曳冤', '更丰富。（据《人民日报》）'],
    ['浙江省实施野强社惠民冶集成改革袁给予契机遥', '浙江省实施“强社惠民”集成改革，给予契机。'],
    ['野扎西浴冶野德勒浴冶1月11日袁在西藏', '“扎西！”“德勒！”1月11日，在西藏'],
    ['依照叶关于贯彻掖办法业的通知曳袁国发也2024页1号', '依照《关于贯彻〈办法〉的通知》，国发〔2024〕1号'],
    ['什么是医育钥要要要这是本期的问题噎噎', '什么是医育？———这是本期的问题……'],
    ['2021要2025年袁形成野家庭要社区要机构冶服务网络遥', '2021—2025年，形成“家庭—社区—机构”服务网络。'],
    ['第二届中国要中亚峰会举行曰中国原东盟博览会开幕遥', '第二届中国—中亚峰会举行；中国－东盟博览会开幕。'],
    ['委员阿布都窑艾山说院野要把耶两个大局爷装在心里遥冶', '委员阿布都·艾山说：“要把‘两个大局’装在心里。”'],
  ])('%s', (printed, meant) => {
    expect(decode(printed)).toBe(meant);
  });

  it.each([
    '国务院，医院，企业，野生，姓原的人，原则，主要，医养结合，树叶，摇篮，遥感，冶金，沐浴，渊源，冤案，钥匙，愿望，来源。',
    '国务院决定，免除袁家军的职务，任命叶剑英。',
    '第三人民医院院长说，住院患者、在院治疗者都要登记。',
    '职工月收入二百元，员工一千人，园区一个，也门一国，页面一页，业务一项。',
    '一要完善制度，二要加强监督，既要放得开，又要管得住。',
    '野外作业、田野调查、视野开阔，越野车一辆；有色冶炼企业，爷爷奶奶，耶稣。',
    '记者袁建军、通讯员叶伟报道。',
  ])('keeps the true characters of a page with the fault: %s', (clean) => {
    const around = '会议指出，要“深化改革”、完善制度。';
    expect(decode(shiftRows(around + clean + around))).toBe(around + clean + around);
  });

  it.each([
    '会议指出，要讲『文明、树新风』，对『两会』代表的『提案』逐件答复。',
    '记者说：「情况已经查明。」居民表示，对「一刀切」的做法不满。',
    '会议认为，要抓紧落实，不能等。。。。大家都在看。',
    '——要坚持以人为本，完善服务体系。——要推进改革，加强监督。',
    '圭亚那—中国友好协会、郑州—卢森堡货运航线，中国—马尔代夫自贸协定。',
    '长征二号F遥十七运载火箭点火升空，任务取得圆满成功。',
    '感兴趣的群众可以报名。感谢各单位的支持，摇号结果另行公布。',
  ])('comes back whole: %s', (clean) => {
    expect(decode(shiftRows(clean))).toBe(clean);
  });

  it('closes speech that an earlier paragraph opened', () => {
    const first = '他说：“一定要完善制度，加强监督。';
    const second = '“要把各项任务落到实处。”';
    expect(decode(shiftRows(first + second), [first.length])).toBe(first + second);
    const alone = '会议强调，要落实责任，健全机制。';
    const last = '不然也要吃亏。”';
    expect(decode(shiftRows(alone + last), [alone.length])).toBe(alone + last);
  });

  it('leaves a page without the fault alone, whatever its names', () => {
    const page = '袁野、叶曳、尧渊出席会议。冶金部原部长遥望田野，院内浴池，冤情大白。袁隆平曰：好。';
    const decoding = decodeRowShiftText(page, new Set());
    expect(decoding).toEqual({ text: page, marks: [], doubtfullyKept: [] });
  });

  it('repairs the faulty frame of a page whose other frame is sound', () => {
    const sound = '近日，中共中央、国务院印发《意见》，具有“里程碑”意义。国务院、医院、企业、野生。';
    const faulty = '民政部院健全机制袁加强监督遥';
    expect(decode(faulty + sound + faulty, [faulty.length, faulty.length + sound.length])).toBe(
      `民政部：健全机制，加强监督。${sound}民政部：健全机制，加强监督。`,
    );
  });

  it('reads shifted digits and letters as the full-width ones they are, and shifted indents as space', () => {
    expect(
      decode('摇摇新华社北京员月猿园日电渊记者袁睿冤圆园圆源年郧阅孕增长缘援圆豫袁国发也圆园圆源页员号遥'),
    ).toBe('　　新华社北京１月３０日电（记者袁睿）２０２４年ＧＤＰ增长５．２％，国发〔２０２４〕１号。');
  });

  it('says where the words decide only slightly', () => {
    const { marks } = decodeRowShiftText('瞬间遥民政部院健全机制袁加强监督遥读者院感谢关注遥', new Set([3]));
    expect(marks.filter(({ certain }) => !certain).map(({ was }) => was)).toContain('院');
    expect(marks.filter(({ was }) => was === '遥').every(({ certain }) => certain)).toBe(true);
  });

  it('reads a long text in pieces as it reads a short one', () => {
    const sentence = '会议指出，要“深化改革”、完善制度：国务院、医院、企业（含园区企业）都要落实《意见》；';
    const long = sentence.repeat(300);
    expect(decode(shiftRows(long))).toBe(long);
  });
});
