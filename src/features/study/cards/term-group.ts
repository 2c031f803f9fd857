/**
 * Kinds of things that terms name, by how the word ends: the last word of a Chinese compound says what it is. A bed is
 * never a wrong answer for a person.
 */
const endings = {
  worker: ['医生', '护理员', '顾问', '护士', '社工'],
  people: ['老人', '老年人', '儿童', '亲属', '人员', '对象'],
  place: ['机构', '中心', '院', '站', '站点', '综合体', '社区', '平台', '单位', '企业'],
  bed: ['床位', '托位', '病床'],
  care: ['服务', '养老', '护理', '疗护', '照护', '处方'],
  money: ['补贴', '保险', '账户', '钱包', '金融', '共济'],
  network: ['共体', '联体', '联合体', '网络', '体系', '机制', '格局', '形态'],
  work: ['工程', '行动', '项目', '战略', '改革', '减负', '整治', '帮扶', '改造', '互认'],
  society: ['社会', '化', '焦虑', '鸿沟', '窗口期', '周期'],
  way: ['结合', '融合', '公助', '民营', '互动'],
} as const;

/**
 * The group of a term: only terms of one kind and one shape are options for each other (1+N+N, 中心+站点 and lists with
 * 、 are shapes). '' where the kind is not known: then no other term is certainly of the same.
 */
export function termGroup(term: string): string {
  if (/[+＋]/u.test(term)) return /\d/.test(term) ? 'term figures' : 'term formula';
  const parts = term.split('、').length;
  if (parts > 1) return `term list of ${parts}`;
  const bare = term.replace(/[“”]/gu, '');
  const kind = Object.entries(endings).find(([, words]) => words.some((ending) => bare.endsWith(ending)));
  return kind ? `term ${kind[0]}` : '';
}
