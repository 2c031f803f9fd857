// Words are chosen to tempt the decoder: most hold a character that a shifted mark can also become.
const bodies =
  '国务院 民政部 国家卫生健康委 财政部 教育部 国家医保局 省人民政府 市卫生健康委 中国科学院 最高人民法院 全国人大常委会 区民政局 国务院办公厅 县委县政府'.split(
    ' ',
  );
const subjects =
  '养老机构 社区卫生服务中心 乡镇卫生院 敬老院 县级医院 中医医院 医院院长 福利院 企业 用人单位 家庭医生 护理员 基层干部 志愿者 老年大学 职业院校 野外作业人员 幼儿园 儿童福利院 牧业合作社 园区企业 医务人员 就业服务机构 公共图书馆'.split(
    ' ',
  );
const verbs =
  '推进 完善 健全 扩大 加强 支援 援助 跃升 规范 探索 统筹 落实 约定 预防 寓教于乐 预约 愿意承担 超越 跨越 主要依靠 需要 应当 必要时 要求 重点要 原则上 还原 复原 运用 越来越重视 在院治疗 申请入院 出院后接续'.split(
    ' ',
  );
const objects =
  '医养结合服务 护理型床位 长期护理保险 遥感监测 遥控设备 沐浴设施 助浴服务 冶金企业改造 有色冶炼转型 田野调查 视野拓展 野生动物保护 摇篮计划 窑洞改造 树叶清扫 中药采集 药业发展 业务协同 作业指导 页面适老化 夜间照护 血液透析 壹号工程 一体化管理 医疗卫生 医业协同 浴室改造 钥匙托管 渊博学识 冤假错案纠正 原野绿化 原则 资源下沉 来源可溯 缘由说明 远程医疗 愿望清单 怨言化解 圆桌会议 公园建设 约束机制 跃进目标 掖县旧志 也门侨民 尧舜文化 袁隆平事迹 袁家村经验 姚村改造 曳引电梯 椰子产业 耀眼成绩 液体管理 腋下体温 依据'.split(
    ' ',
  );
const qualities = '普惠 可及 安全 优质 便捷 绿色 广泛 深入 长远 久远 主要 重要'.split(' ');
const places =
  '四川省成都市 浙江省宁波市 北京市海淀区 重庆市 天津市北辰区 上海市黄浦区 湖南省益阳市 陕西省咸阳市'.split(
    ' ',
  );
const names =
  '养老服务条例 医疗卫生强基工程实施方案 关于发展银发经济的意见 公共图书馆法 十五五规划纲要 企业职工养老保险办法 野生药材管理条例'.split(
    ' ',
  );

/** Made-up official prose, for measuring only: paragraphs with all common marks, the same for the same random row. */
export function policyText(random: () => number, paragraphs: number): string[] {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const year = (): number => 2000 + Math.floor(random() * 36);
  const share = (): string => `${(random() * 100).toFixed(random() < 0.5 ? 0 : 1)}%`;
  const act = (): string => `${pick(verbs)}${pick(objects)}`;
  const frames: (() => string)[] = [
    () => `${pick(bodies)}提出，${pick(subjects)}要${act()}、${act()}，${act()}。`,
    () =>
      `${pick(subjects)}${act()}；${pick(subjects)}${act()}；到${year()}年，${pick(objects)}占比达到${share()}。`,
    () => `《${pick(names)}》明确：“${pick(subjects)}应当${act()}，并${act()}。”`,
    () =>
      `${pick(places)}（以下简称“${pick(qualities)}示范区”）${act()}，${pick(objects)}、${pick(objects)}更加${pick(qualities)}。`,
    () => `为什么要${act()}？因为“一老一小”是家事，也是国事！`,
    () =>
      `依照《${pick(bodies)}关于贯彻〈${pick(names)}〉的通知》（国发〔${year()}〕${Math.ceil(random() * 40)}号），${pick(subjects)}${act()}。`,
    () => `${year()}—${year()}年，${pick(subjects)}${act()}——这是${pick(qualities)}的${pick(objects)}。`,
    () =>
      `记者在${pick(places)}看到，${pick(subjects)}里“${pick(objects)}”“${pick(objects)}”等${pick(objects)}……`,
    () => `${pick(bodies)}：${act()}`,
    () => `委员阿布都·艾山说：“我们不能只说‘${act()}’，还要${act()}。”`,
  ];
  return Array.from({ length: paragraphs }, () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      (frames[Math.floor(random() * frames.length)] ?? (() => ''))(),
    );
    return sentences.join('').replace(/(?<![。！？”…])$/u, '。');
  });
}
