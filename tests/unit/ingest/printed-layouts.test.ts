import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, type Opened } from './sample.ts';

const printed = (name: string): Promise<Opened> =>
  draftOf(Uint8Array.from(readFileSync(`tests/fixtures/ingest/printed/${name}`)), name);

describe('other layouts of the same kinds', () => {
  it('a saved page of a notice, its plan without the word 附件 right below the signature, is one text', async () => {
    const { data, blocks, look } = await printed('notice-page.html');
    expect(data).toMatchObject({
      title: '丙市人民政府办公室关于印发丙市“一老一小”整体解决方案的通知',
      number: '丙政办字〔2021〕78号',
      issuers: ['丙市人民政府办公室'],
      dated: '2021-12-29',
      published: '2021-12-31',
    });
    expect(blocks.filter((block) => block.startsWith('#'))).toEqual([
      '## 丙市“一老一小”整体解决方案',
      '## 一、规划背景',
      '### （一）人口现状。',
      '### （二）发展基础。',
      '## 二、发展目标',
      '## 三、主要任务',
      '## 附件1 丙市养老托育服务资源清单',
      '## 附件2 丙市“十四五”重大项目表',
    ]);
    expect(look).not.toMatch(/本页像有|标题取自/u);
  });

  it('an order whose lines hold so many characters, whatever their width, stands over its law', async () => {
    const { data, blocks } = await printed('order-counted.txt');
    expect(data).toMatchObject({
      title: '丁省托育机构登记和备案办法',
      number: '丁省人民政府令第286号',
      issuers: ['丁省人民政府'],
      dated: '2023-12-01',
    });
    expect(data.printed.over).toContain('省长　王某');
    expect(blocks.filter((block) => block.startsWith('#'))).toEqual([
      '## 第一章 总则',
      '## 第二章 登记与备案',
    ]);
    expect(blocks.at(-1)).toMatch(/^第四条.*同时废止。$/u);
  });

  it('a bulletin of statistics: bodies and day under the headline, whose note mark is no part of its name', async () => {
    const { data, blocks, edition, look } = await printed('statistics.html');
    expect(data).toMatchObject({
      title: '戊市2023年国民经济和社会发展统计公报',
      kind: 'policy',
      issuers: ['戊市统计局', '国家统计局戊市调查队'],
      dated: '2024-03-28',
    });
    expect(edition.corrections).toMatchObject([{ at: 'title', was: '统计公报[1]', now: '统计公报' }]);
    expect(look).toContain('标题末的注号“[1]”没有录入标题');
    expect(blocks).toContain('\\[2]地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算。');
    expect(blocks.join('\n')).toContain('| 　其中：0—15岁\\[3] | 92.1 | 18.0 |');
  });

  it('a letter of Word with lists of names and a table as annex is one text', async () => {
    const { data, blocks, look } = await printed('letter-of-names.docx');
    expect(data).toMatchObject({
      title: '庚省卫生健康委员会关于公布2024年省级示范托育机构名单的函',
      number: '庚卫人口函〔2024〕17号',
      issuers: ['庚省卫生健康委员会'],
      dated: '2024-02-06',
    });
    expect(blocks).toContain('## 附件 2024年省级示范托育机构名单');
    expect(blocks).toContain('孙　某　李某某　周　某');
    expect(look).toContain('页眉未取：“内部资料 注意保存”');
    expect(look).not.toContain('本页像有');
  });

  it('an old page whose paragraphs are only set in after line breaks', async () => {
    const { data, blocks, look } = await printed('commendation-breaks.html');
    expect(data).toMatchObject({
      title: '中共子县委老干部局关于评选“敬老之星”的通报',
      dated: '2021-10-13',
      published: '2021-10-14',
      printed: { after: ['中共子县委老干部局', '2021年10月13日'] },
    });
    expect(blocks.slice(2)).toEqual([
      '张秀英（女）　城关镇中心敬老院护理员',
      '李　勇　子县人民医院医师',
      '欧阳建国　河西乡东风村村民',
      '希望受表彰的同志珍惜荣誉，再接再厉。',
    ]);
    expect(look).toContain('第 11 行“子县县委组织部主办 子县信息中心承办”（网站的页脚，非正文）');
  });

  it('an announcement in boxes alone, whose annex is a file of its own', async () => {
    const { data, blocks, look } = await printed('announcement-divs.html');
    expect(data).toMatchObject({ issuers: ['寅省民政厅'], dated: '2021-08-16', published: '2021-08-16' });
    expect(blocks.at(-1)).toBe('附件：寅省养老服务“十四五”规划（征求意见稿）.pdf');
    expect(look).toContain('网页所链的附件未收：“寅省养老服务“十四五”规划（征求意见稿）.pdf”');
    expect(look).not.toContain('本页像有');
  });

  it('a page that Word saved, with a note and numbers in runs of their own', async () => {
    const { data, blocks } = await printed('rules-saved-by-word.html');
    expect(data).toMatchObject({
      title: '癸市卫生健康局 癸市教育局关于印发托幼一体化试点工作规程（试行）的通知',
      number: '癸卫规〔2022〕4号',
      issuers: ['癸市卫生健康局', '癸市教育局'],
      dated: '2022-09-01',
    });
    expect(blocks.slice(4)).toEqual([
      '## 托幼一体化试点工作规程（试行）',
      '第一条 为推动托幼一体化，制定本规程。',
      '第二条 幼儿园开设托班，应当具备下列条件：',
      '（一）班额不超过20人；',
      '（二）每班至少配备2名保育师\\[1]。',
      '\\[1]保育师应当取得职业技能等级证书。',
      '第三条 本规程自2022年10月1日起施行，有效期至2024年9月30日。',
    ]);
  });

  it('headings that are all numbered keep their levels', async () => {
    const { blocks } = await draftOf(
      '关于做好清单工作的通知\n\n# 一、重点任务\n\n## （一）制定清单\n\n### 1\\.建立动态调整机制\n\n清单每三年调整一次，由民政部门向社会公布，并按程序报送上级备案。\n',
      'page.md',
    );
    expect(blocks).toContain('#### 1.建立动态调整机制');
  });

  it('a public notice puts rules into force as an order does', async () => {
    const { data } = await draftOf(
      '甲市养老机构管理规定\n\n（2022年5月16日甲市民政局公告第2号公布　自2022年7月1日起施行）\n\n第一条　为了提高服务质量，制定本规定。\n\n第二条　本规定自2022年7月1日起施行。\n',
    );
    expect(data).toMatchObject({ number: '甲市民政局公告第2号', issuers: ['甲市民政局'] });
  });
});
