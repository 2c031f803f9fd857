import { isDateLine, readDate, writtenDate } from '../../text/written-date.ts';
import { bodiesOf } from './bodies.ts';
import { numberOfLine } from './document-number.ts';

/** Kinds of official letters (党政机关公文处理工作条例) and of laws, as their headlines end. */
const letterKinds =
  '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|复函|纪要|法|法典|条例|规定|办法|规程|细则|规则|章程|解释|解答|规范|准则|方案|规划|纲要|计划|要点|指南|指引|标准|讲话|制度|倡议书|白皮书|措施|清单|目录|建议|答复|公约|预案|修正案|若干政策|政策措施';
const tail = '(?:[（(][^（）()]*[）)])*$';
/** The words end as the headline of an official text does. */
export const genre = new RegExp(`(?:${letterKinds})${tail}`, 'u');

/** A line that names who wrote or reported. */
export const byline =
  /^(?:[□■◎●▲△◆◇○☆★]|(?:本报|本刊|新华社|人民网)?(?:记者|通讯员|评论员)|文\/|作者[:：]|撰文|(?:责任)?编辑[:：]?)/u;

const adopting = '(?:通过|公布|发布|施行|修订|修正|修改|批准|印发|废止|颁布)';
const adopted = new RegExp(`^[（(].{4,600}${adopting}.{0,60}[）)]$`, 'u');
const dayOnly = new RegExp(`^${writtenDate.source}\\s*(?:起)?${adopting}$`, 'u');
const adoptedBare = new RegExp(
  `^(?:根据|自)?${writtenDate.source}.{4,300}${adopting}(?:[，。；]?\\s*自.{4,20}起施行)?[；。]?$`,
  'u',
);

/** The line tells how the text was adopted, amended or published (题注). */
export function isAdoption(text: string): boolean {
  return adopted.test(text) || adoptedBare.test(text) || dayOnly.test(text);
}

const abridgement =
  /^[（(【［[]\s*(?:本文|全文|原文|内容|以下)?(?:有|略有|已)?(?:删减|删节|节选|节录|摘要|摘编|摘登|节略)[^（）()]{0,12}[）)】］\]]$/u;

/** The line says that the text is not printed whole: （本文有删减）. */
export function isAbridgement(text: string): boolean {
  return abridgement.test(text);
}

const readers =
  /(?:政府|部门|单位|机构|委员会|厅|局|委|办公?室?|院|部|署|行|会|公司|企业|学校|医院|街道|乡镇?|镇|区|县|市|州|省|盟|组|处|中心|社|校|旗|所|站|大学|学院|同志|职工|群众|居民|家长|代表|委员|个人|机关|团体|集团|兵团|军区|战区|人员|你[省市县区局厅委])$/u;

/** The line names whom a letter goes to: 各区人民政府，市各部门：. */
export function isAddresseeLine(text: string): boolean {
  const [, names] = /^([^。；！？“”：:]{2,400})[：:]$/u.exec(text.trim()) ?? [];
  if (names === undefined || /如下|下列|以下|包括|通知|意见$|规定$|要求$/u.test(names)) return false;
  const bare = names.replaceAll(/[（(][^（）()]*[）)]/gu, '');
  return bare.split(/[，,、]/u).every((name) => readers.test(name.trim()));
}

/** The bodies of an addressee line; a list with 、 is one name, as 各省、自治区、直辖市民政厅（局） is. */
export function addresseesOf(text: string): string[] {
  return text
    .trim()
    .replace(/[：:]$/u, '')
    .split(/[，,](?![^（(]*[）)])/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const annexAlone = /^附\s*[件表录图]\s*(?:[\d０-９]+|[一二三四五六七八九十]+)?\s*[：:]?$/u;

/** The line is nothing but the label of an annex: 附件1, 附表, 附件二：. */
export function isAnnexLabel(text: string): boolean {
  return annexAlone.test(text.trim());
}

const copies =
  /^(?:抄\s*[送报]\s*[：:]|主送\s*[：:]|分送\s*[：:]|(?:共)?印(?:制)?\d+份|(?:校对|承办|联系人|联系电话|电话)[：:]|.{2,40}办公[厅室]\s*\S*年\S*日\s*印发$|.{2,60}年.{1,6}日\s*印发$)/u;

/** The line belongs to the foot of a letter: 抄送：…, 甲市人民政府办公室 2024年5月6日印发. */
export function isPrintLine(text: string): boolean {
  return copies.test(text.trim());
}

const foot = /^(?:(?:抄\s*[送报]|分\s*送)\s*[：:]|\S{2,40}\s*\d{4}年\d{1,2}月\d{1,2}日\s*印发$)/u;

/** The line begins in the foot of a letter whatever stands over it: 抄送：…, and who printed it when. */
export function opensFoot(text: string): boolean {
  return foot.test(text.trim());
}

const post =
  /(?:主席|总理|省长|市长|县长|区长|州长|主任|部长|局长|厅长|委员长|行长|署长|院长|会长|检察长|书记|秘书长|董事长|校长|盟长|旗长|镇长|乡长)/u;
const personSigns = new RegExp(`^${post.source}[\\s：:]*[\\p{Script=Han}·\\s]{2,8}$`, 'u');

/** The line signs a letter: bodies, or a person with a post before the name (市长 甲某某). */
export function isSignature(text: string): boolean {
  return bodiesOf(text.trim()).length > 0 || personSigns.test(text.trim());
}

/** A signature and its date in one line: 甲市人民政府 2024年5月6日. */
export function isSignedDate(text: string): boolean {
  const match = /^(.{3,60}?)\s*([\d０-９〇○零一二三四五六七八九OО]{4}\s*年.*日)$/u.exec(text.trim());
  return match !== null && isDateLine(match[2] ?? '') && isSignature(match[1] ?? '');
}

/** A line of the frame that never runs on into the next, nor the one before into it. */
export function standsAlone(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 120) return false;
  return (
    numberOfLine(bare) !== undefined ||
    (isDateLine(bare) && (readDate(bare)?.length ?? 0) === 10) ||
    isAnnexLabel(bare) ||
    isAbridgement(bare) ||
    isAddresseeLine(bare) ||
    /^[\p{Script=Han}]{2,40}文件$/u.test(bare)
  );
}
