import { describe, expect, it } from 'vitest';
import { documentParts } from '../../../src/text/document-parts.ts';
import { draftOf } from './sample.ts';

describe('the structure of a draft', () => {
  it('sets 一、 parts and （一） clauses as headings, a clause that runs into its paragraph up to its first 。', async () => {
    const { data, blocks, edition } = await draftOf(`国务院办公厅关于发展银发经济的意见
国办发〔2024〕1号

各省、自治区、直辖市人民政府：

银发经济是向老年人提供产品或服务的经济活动。

一、发展民生事业

(一)扩大老年助餐服务。引导餐饮企业参与,支持企业发展。
1.拓展老年食堂。
第一，坚持政府引导。
(二)拓展居家助老服务。

国务院办公厅
2024年1月11日
(此件公开发布)`);
    expect(data).toMatchObject({
      title: '国务院办公厅关于发展银发经济的意见',
      kind: 'policy',
      issuers: ['国务院办公厅'],
      dated: '2024-01-11',
      printed: {
        over: [],
        under: ['国办发〔2024〕1号'],
        after: ['国务院办公厅', '2024年1月11日', '（此件公开发布）'],
      },
    });
    expect(blocks).toEqual([
      '各省、自治区、直辖市人民政府：',
      '银发经济是向老年人提供产品或服务的经济活动。',
      '## 一、发展民生事业',
      '### （一）扩大老年助餐服务。',
      '引导餐饮企业参与，支持企业发展。',
      '1.拓展老年食堂。',
      '第一，坚持政府引导。',
      '（二）拓展居家助老服务。',
    ]);
    const ids = documentParts(data, blocks.join('\n\n')).map(({ id }) => id);
    expect(ids).toContain('s1-c1-n1-p1');
    expect(edition.rules).toMatchObject([{ rule: 'fullwidth-punctuation', count: 7 }]);
  });

  it('sets chapters and sections of a law as headings and leaves its articles and their items paragraphs', async () => {
    const { data, blocks } = await draftOf(`四川省养老服务条例
（2024年3月1日四川省第十四届人民代表大会常务委员会第八次会议通过）
第一章　总则
第一条　为了规范养老服务，制定本条例。
第二条　养老机构应当：
（一）建立制度；
（二）加强管理。
第二章　设施
第一节　规划
第三条　各级政府应当编制规划。`);
    expect(data.kind).toBe('policy');
    expect(data.printed.under).toEqual([
      '（2024年3月1日四川省第十四届人民代表大会常务委员会第八次会议通过）',
    ]);
    expect(blocks).toEqual([
      '## 第一章 总则',
      '第一条 为了规范养老服务，制定本条例。',
      '第二条 养老机构应当：',
      '（一）建立制度；',
      '（二）加强管理。',
      '## 第二章 设施',
      '### 第一节 规划',
      '第三条 各级政府应当编制规划。',
    ]);
  });

  it('sets a headline that is printed once more, and the days below it, apart from the body', async () => {
    const again = ['甲省各级人民代表大会', '和各级人民政府组织办法'];
    const days = [
      '1979年7月1日 甲省第五届人民代表大会第二次会议通过',
      '1979年7月4日 公布',
      '1980年1月1日 施行',
    ];
    const { data, blocks } = await draftOf(
      [`# ${again.join('')}`, ...again, ...days, '第一条 为了健全组织，制定本办法。'].join('\n\n'),
      'page.md',
    );
    expect(data.printed.under).toEqual([...again, ...days]);
    expect([data.issuers, data.dated]).toEqual([[], '1979-07-01']);
    expect(blocks).toEqual(['第一条 为了健全组织，制定本办法。']);
  });

  it('takes the answers of a court or an office for an official text, however it asks', async () => {
    const asked = ['一', '二', '三']
      .map((number) => `${number}、问：应如何办理？\n\n答：应予受理。`)
      .join('\n\n');
    const answers = (title: string) => draftOf(`${title}\n\n现解答如下：\n\n${asked}\n`);
    expect((await answers('最高人民法院关于审理名誉权案件若干问题的解答')).data.kind).toBe('policy');
    expect((await answers('三位专家谈养老')).data.kind).toBe('interview');
  });

  it('takes byline, credit and turn out of the body', async () => {
    const { data, blocks } = await draftOf(`为基层减负要“瘦身”更要“提质”

□聂早早

基层是一切工作的落脚点，基层治理成效关系党和国家全局工作。（下转第2版）

来源：《人民日报》（2025年12月22日第09版）`);
    expect(data).toMatchObject({
      kind: 'commentary',
      authors: [{ name: '聂早早' }],
      published: '2025-12-22',
      publishedIn: '《人民日报》第09版',
      completeness: 'excerpt',
      printed: { under: ['□聂早早'], after: ['（下转第2版）', '来源：《人民日报》（2025年12月22日第09版）'] },
    });
    expect(data.completenessNote).toContain('下转第2版');
    expect(blocks).toEqual(['基层是一切工作的落脚点，基层治理成效关系党和国家全局工作。']);
  });

  it('sets the line above the headline apart and chooses the headline, not the column', async () => {
    const { data } = await draftOf(
      '智库圆桌（第12期·总372期）\n\n持续提升托育和养老服务质量\n\n“一老一小”，是家事也是国事。',
    );
    expect([data.printed.over, data.title]).toEqual([
      ['智库圆桌（第12期·总372期）'],
      '持续提升托育和养老服务质量',
    ]);
  });

  it('says so where the page sets no headline', async () => {
    const { data, look } = await draftOf(
      '2022年以来，浙江省实施改革，给予社区成立公司的契机。宁波开始发展社区企业，推进社区治理能力现代化。',
    );
    expect([data.titleFrom, data.title]).toEqual(['opening-words', '2022年以来']);
    expect(look).toContain('title：未认出标题');
  });

  it('leaves out what it cannot know, and lists it', async () => {
    const { data, look } = await draftOf('关于做好工作的通知\n\n各地要做好养老服务工作。');
    expect([data.dated, data.published, data.issuers, data.topics]).toEqual([undefined, undefined, [], []]);
    for (const word of [
      'rights：',
      'topics：',
      'kind：',
      'issuers：',
      'dated、published：',
      'completeness：',
    ])
      expect(look).toContain(word);
  });

  it('reads names that are set without a space only where they are surely bodies', async () => {
    const titled = async (title: string): Promise<string[]> =>
      (await draftOf(`${title}\n\n各地要做好养老服务工作。`)).data.issuers;
    expect(await titled('中共中央 国务院关于深化养老服务改革发展的意见')).toEqual(['中共中央', '国务院']);
    expect(await titled('民政部财政部关于加强养老服务的通知')).toEqual(['民政部', '财政部']);
    expect(await titled('我市关于加强养老服务的通知')).toEqual([]);
  });
});
