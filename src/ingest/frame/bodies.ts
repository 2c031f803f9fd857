const ending =
  '(?:人民政府办公厅|人民政府办公室|人民政府|政府|办公厅|办公室|常务委员会|人民代表大会|代表大会|委员会|常委会|党委|党组|党工委|工委|管委会|居委会|村委会|指挥部|领导小组|工作组|专班|联席会议|总局|总署|总队|支队|调查队|分局|厅|局|部|委|署|办|院|所|会|中心|银行|总行|支行|分行|公司|集团|检察院|法院|协会|学会|联合会|总工会|工会|基金会|研究会|理事会|监事会|大学|学院|学校|中学|小学|医院|街道|社|团|处|站)';
const sureBody = new RegExp(`^[\\p{Script=Han}（）·]{1,40}?${ending}$`, 'u');
const notBody = /[，。；：！？、“”《》]|^关于|通知$|意见$|全部$|一部$|内部$|下部$|上部$/u;

/** The name ends as that of a body that issues letters does: 甲市民政局, 甲省人民政府办公厅. */
export function isBody(name: string): boolean {
  return name.length >= 3 && sureBody.test(name) && !notBody.test(name);
}

// Names of ministries as they are set without a space between them: 民政部财政部.
const joined = /[\p{Script=Han}]{2,6}?(?:部|总局)/gu;

/** Names that are set together where each opens with the same place: 甲省教育厅甲省财政厅. */
function joinedByPlace(names: string): string[] {
  const [, place] = /^(\p{Script=Han}{1,7}?[省市县区州盟旗])(?=.+?\1)/u.exec(names) ?? [];
  const parts = place === undefined ? [] : names.split(new RegExp(`(?<!^)(?=${place})`, 'u'));
  return parts.length > 1 && parts.every(isBody) ? parts : [];
}

/** The bodies that a line names: parted by gaps and commas, or set together where each is surely a body; [] where it names others. */
export function bodiesOf(line: string): string[] {
  const joint = /^(中共中央办公厅|中共中央)(国务院办公厅|国务院)$/u.exec(line);
  if (joint) return [joint[1] ?? '', joint[2] ?? ''];
  const parted = line.split(/[\s、，]+/u).filter((name) => name !== '');
  if (parted.length > 1) {
    const names: string[] = [];
    // 甲 市 民 政 局: letters that are spaced to fill the line belong together.
    for (const part of parted) {
      if (names.length > 0 && !isBody(names.at(-1) ?? '') && !/^中共/u.test(names.at(-1) ?? ''))
        names.push((names.pop() ?? '') + part);
      else names.push(part);
    }
    return names.every((name) => isBody(name) || /^(?:中共中央|国务院)/u.test(name))
      ? names.flatMap((name) => (joinedByPlace(name).length > 0 ? joinedByPlace(name) : [name]))
      : [];
  }
  const byPlace = joinedByPlace(line);
  if (byPlace.length > 0) return byPlace;
  const found = line.match(joined) ?? [];
  if (found.length > 1) return found.join('') === line ? found : [];
  return isBody(line) || /^(?:中共中央|国务院)$/u.test(line) ? [line] : [];
}

const verbs = '(?:关于|印发|转发|批转|公布|发布|颁布|修改|废止)';
const issuing = new RegExp(`^(.{2,300}?)(?:${verbs})`, 'u');

/** The bodies that a headline opens with: 甲市人民政府办公室 of 甲市人民政府办公室转发市民政局…的通知. */
export function issuersOfTitle(title: string): string[] {
  const [, opening = ''] = issuing.exec(title) ?? [];
  return bodiesOf(opening.trim());
}
