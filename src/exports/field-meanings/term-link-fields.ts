/** Fields by which editors force and forbid links to terms. */
export const termLinkFields = {
  termLinks: '编者对名词自动链接的指定，只影响链接，不影响文字',
  'termLinks.forbid': '不加链接的名词',
  'termLinks.forbid.term': '名词的编号',
  'termLinks.forbid.at': '只限此段；缺省为全文',
  'termLinks.force': '必加链接的名词',
  'termLinks.force.term': '名词的编号',
  'termLinks.force.at': '只限此段；缺省为全文',
  'termLinks.force.words': '带链接的文字；缺省为词头',
} as const;
