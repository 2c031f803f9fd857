/** On what terms the data may be used, in Chinese; the same words stand in the catalogue and on the page. */
export const rights = {
  texts:
    '文献原文的权利属各作者与发布机关，每篇的 rights 写明归属和引录的理由；本库不主张、也不能转授这些权利。引用原文请注明出处，并以正式公布的文本为准。',
  editorial: '编者所写的部分（名词说明、条目的编排、校勘记）和程序，随本项目以 MIT 许可证提供。',
  claims: '案例的成效、数据和目标都是来源的说法，本库只保证与原句相符，没有另行核实。',
} as const;
