declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs such as "醫 医", the first simplified form first, joined by "|". */
  const pairs: string;
  export default pairs;
}
