/** What readers of the library ask: names, places, figures, pieces of words. */
export const askedWords = [
  '医育',
  '医养结合服务',
  '托育机构',
  '眉山',
  '北辰区',
  '1+N+N',
  '1+1+1',
  '73%',
  '67.5%',
  '县域医共体',
  '托育机',
  '养结合',
  '托',
] as const;
