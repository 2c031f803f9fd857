// Longest first, so that 为什么 is not read as 什么.
const questionWords =
  /请问|为什么|为何|有哪些|是什么|什么时候|什么|多少|几个|哪些|哪个|哪里|哪年|怎么样|怎么|怎样|如何|是否|能否|可否|多久|多大|要|吗|呢|谁|何时|[?？]/gu;

/** Whether the text asks something. */
export function isQuestion(text: string): boolean {
  return /[?？]|什么|多少|哪|怎|如何|为何|是否|能否|可否|几个|多久|多大|吗|何时|谁/u.test(text);
}

/** The words of a question that a text can answer to; the question words are taken off. */
export function withoutQuestionWords(text: string): string[] {
  return text.split(questionWords).filter((piece) => piece !== '');
}
