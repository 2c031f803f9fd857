declare module '@citation-js/core' {
  /** What the library reads: text of a form that it or a plug-in knows. */
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-ris';
