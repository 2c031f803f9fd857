import type { RecordKind } from '../record.ts';

// Longest first, so that 为什么 is not read as 什么.
const questionWords =
  /请问|为什么|为何|有哪些|有什么|是什么意思|什么意思|是什么|什么时候|什么叫|什么是|什么|占多少|是多少|有多少|多少钱|多少|几个|哪些|哪个|哪里|哪年|哪一年|怎么样|怎么|怎样|如何|是否|能否|可否|何谓|何为|多久|多大|(?<![主需重只不])要|吗|呢|谁|何时|[?？]/gu;

const asking = /[?？]|什么|多少|哪|怎|如何|为何|何为|何谓|是否|能否|可否|几个|多久|多大|吗|何时|谁/u;

/** Words of a question about targets that say no more than that targets are asked for. */
const targetFrame = /目标|指标|任务|达到|实现|完成|提高到|的|是/gu;

const yearPattern = /(?<!\d)(20\d\d)年(?:底|末|前)?/u;
const targetWords = /目标|指标|任务|达到|占比|比例|率/u;
/** Words that ask for targets where the whole asks something. */
const aimWords = /实现|完成|做到/u;
/** Words at the end of what is asked that no text need have beside it: 护理型床位达到多少. */
const aimEnd = /(?:要|应)?(?:达到|提高到|实现|完成)$/u;

/** Words at the end of a query that name the kind of page which is looked for. */
const kindWords: readonly (readonly [RegExp, RecordKind])[] = [
  [/的?(?:典型)?(?:案例|经验|做法|模式)$/u, 'case'],
  [/的?(?:目标|指标|任务)$/u, 'target'],
  [/的?(?:数据|数字|统计|现状)$/u, 'figure'],
  [/的?(?:政策|文件|法规|全文|原文)$/u, 'instrument'],
  [/的?(?:名词|概念|定义|含义|意思|解释)$/u, 'glossary'],
];

/** Words at the end of a question that compare what stands before them. */
const comparing = /的?(?:区别|不同|关系|联系)$/u;

/** Whether the text asks something. */
const asks = (text: string): boolean => asking.test(text);

/** The words of a question that a text can answer to; the question words are taken off. */
function withoutQuestionWords(text: string): string[] {
  return asks(text) ? text.split(questionWords).filter((piece) => piece !== '') : [text];
}

/** A question as it is understood. */
export interface Question {
  /** What a text must contain to answer it. */
  words: string[];
  /** The year that it asks about, four digits. */
  year?: string;
  /** Whether it asks for targets, so that the year is one in which they are due. */
  targets: boolean;
  /** The kind of page that it asks for. */
  kind?: RecordKind;
}

/** The pieces without the word at their end that names a kind of page. */
function withoutKind(pieces: readonly string[]): { words: string[]; kind?: RecordKind } {
  const last = pieces.at(-1) ?? '';
  const found = kindWords.find(([pattern]) => pattern.test(last));
  if (!found) return { words: [...pieces] };
  const rest = [...pieces.slice(0, -1), last.replace(found[0], '')].filter((word) => word !== '');
  // 托育政策 and 四川有哪些案例 ask for a kind; 政策 by itself is what is looked for.
  return rest.some(({ length }) => length > 1) ? { words: rest, kind: found[1] } : { words: [...pieces] };
}

/** Reads a normalised question, or words that ask for a kind of page; undefined for what asks nothing. */
export function readQuestion(text: string): Question | undefined {
  const year = yearPattern.exec(text)?.[1];
  const targets = targetWords.test(text) || (asks(text) && aimWords.test(text));
  if (year !== undefined && targets) {
    const rest = withoutQuestionWords(text.replace(yearPattern, ' '))
      .flatMap((piece) => piece.replace(targetFrame, ' ').split(/[\s到在]+/u))
      .filter(({ length }) => length > 1);
    return { words: rest.length > 0 ? rest : [`${year}年`], year, targets };
  }
  const given = withoutQuestionWords(text);
  const bare = asks(text)
    ? given.map((piece) => piece.replace(aimEnd, '')).filter((piece) => piece !== '')
    : given;
  const pieces = bare.length > 0 ? bare : given;
  const last = pieces.at(-1) ?? '';
  if (comparing.test(last)) {
    const compared = [...pieces.slice(0, -1), last.replace(comparing, '')]
      .flatMap((piece) => piece.split(/[和与跟、]/u))
      .filter(({ length }) => length > 1);
    if (compared.length > 1) return { words: compared, targets };
  }
  const { words, kind } = withoutKind(pieces);
  if (kind === undefined && !asks(text)) return undefined;
  const telling = words.filter(({ length }) => length > 1);
  return {
    words: telling.length > 0 ? telling : words,
    ...(year && { year }),
    targets,
    ...(kind && { kind }),
  };
}
