/** The sections of the site, in the order of the header. */
export const navigation = [
  { path: '/documents/', name: '文献' },
  { path: '/glossary/', name: '名词' },
  { path: '/targets/', name: '目标' },
  { path: '/figures/', name: '数据' },
  { path: '/cases/', name: '案例' },
  { path: '/instruments/', name: '政策名录' },
] as const;
