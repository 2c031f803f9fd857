// Longest first, so that 为什么 is not read as 什么.
const questionWords =
  /请问|为什么|为何|有哪些|有什么|是什么意思|什么意思|是什么|什么时候|什么叫|什么是|什么|占多少|是多少|有多少|多少|几个|哪些|哪个|哪里|哪年|哪一年|怎么样|怎么|怎样|如何|是否|能否|可否|何谓|何为|多久|多大|要|吗|呢|谁|何时|[?？]/gu;

const asking = /[?？]|什么|多少|哪|怎|如何|为何|何为|何谓|是否|能否|可否|几个|多久|多大|吗|何时|谁/u;

/** Words of a question about targets that say no more than that targets are asked for. */
const targetFrame = /目标|指标|任务|达到|实现|完成|提高到|的|是/gu;

const yearPattern = /(?<!\d)(20\d\d)年(?:底|末|前)?/u;

/** Whether the text asks something. */
export function isQuestion(text: string): boolean {
  return asking.test(text);
}

/** The words of a question that a text can answer to; the question words are taken off. */
export function withoutQuestionWords(text: string): string[] {
  return text.split(questionWords).filter((piece) => piece !== '');
}

/** A question as it is understood. */
export interface Question {
  /** What a text must contain to answer it. */
  words: string[];
  /** The year that it asks about, four digits. */
  year?: string;
  /** Whether it asks for targets, so that the year is one in which they are due. */
  targets: boolean;
}

/** Reads a normalised question; undefined for what asks nothing. */
export function readQuestion(text: string): Question | undefined {
  if (!isQuestion(text)) return undefined;
  const year = yearPattern.exec(text)?.[1];
  const targets = /目标|指标|任务|达到|占比|比例|率/u.test(text);
  if (year === undefined || !targets) {
    return { words: withoutQuestionWords(text), ...(year !== undefined && { year }), targets };
  }
  const rest = withoutQuestionWords(text.replace(yearPattern, ' '))
    .flatMap((piece) => piece.replace(targetFrame, ' ').split(/[\s到在]+/u))
    .filter(({ length }) => length > 1);
  return { words: rest.length > 0 ? rest : [`${year}年`], year, targets };
}
