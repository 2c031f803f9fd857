/** Title and opening words of the pages for study, on the page and in the search alike. */
export const studyPages = {
  study: {
    url: '/study/',
    title: '自测',
    intro:
      '每张卡都由原文的一句话生成：盖住其中一处，想一想，再看原句和出处。按您的评分安排下次复习的日子，快忘的时候再来问。记录只存在这个浏览器里，不上传。',
  },
  quiz: {
    url: '/study/quiz/',
    title: '出一份试卷',
    intro:
      '选好范围和题数，题目一页、答案与出处另一页，打印即可；每题都可以换、改、去掉，也可以下载成题库通用的表。题目都取自原文；错误选项与答案同类、同单位、大小相近，而与原文一定不符。',
  },
  paths: {
    url: '/paths/',
    title: '学习路径',
    intro:
      '面对一库的文献，不知从哪里读起，可以照着一条路走：每一步写明读什么、留意什么。读过的可以勾上，末尾有自测。',
  },
} as const;
