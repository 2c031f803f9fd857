import { describe, expect, it } from 'vitest';
import { closeUp, closeUpParagraph, closeUpTitle, joinLines } from '../../../src/ingest/white-space.ts';

describe('white space', () => {
  it.each([
    ['1月 7日，老 年　人', '1月7日，老年人'],
    ['使用 APP 3.0 办理', '使用APP 3.0办理'],
    ['Open AI and others', 'Open AI and others'],
    ['牢 记 使 命', '牢记使命'],
  ])('closes up %s', (printed, closed) => {
    expect(closeUp(printed)).toBe(closed);
  });

  it.each([
    ['第一条　为了规范服务 ，制定本法。', '第一条 为了规范服务，制定本法。'],
    ['第十二章  附则', '第十二章 附则'],
    ['新华社北京1月7日电  北京时间9时，', '新华社北京1月7日电 北京时间9时，'],
    ['本报讯 （记者）会议', '本报讯 （记者）会议'],
  ])('keeps one space after the opening of %s', (printed, closed) => {
    expect(closeUpParagraph(printed)).toBe(closed);
  });

  it.each([
    ['聚焦八项任务  优化城市社区卫生服务', '聚焦八项任务 优化城市社区卫生服务'],
    ['牢 记 使 命 奋 勇 担 当', '牢记使命奋勇担当'],
    ['总　则', '总则'],
  ])('keeps the space between the parts of a headline: %s', (printed, closed) => {
    expect(closeUpTitle(printed)).toBe(closed);
  });

  it('joins Chinese lines without and Latin words with a space', () => {
    expect(joinLines(['健全养老 ', ' 服务', '体系'])).toBe('健全养老服务体系');
    expect(joinLines(['the care of the', 'old', 'and'])).toBe('the care of the old and');
    expect(joinLines(['到20', '30年'])).toBe('到2030年');
  });
});
