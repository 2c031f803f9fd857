import { normalise } from '../../search/text/normalise.ts';
import type { Finding, Verdict } from './check-passage.ts';
import { cutText, textLimit, type Passage } from './cut-text.ts';

/** How far a check has come. */
export interface Progress {
  done: number;
  total: number;
  /** What the last passage gave. */
  findings: readonly Finding[];
}

/** Checks a pasted text passage by passage, in reading order; the caller may stop between two of them. */
export async function* checkText(
  check: (passage: Passage) => Promise<Finding[]>,
  pasted: string,
): AsyncGenerator<Progress, void, void> {
  const passages = cutText(pasted);
  const reported: Finding[] = [];
  let done = 0;
  for (const passage of passages) {
    const findings = (await check(passage)).filter((finding) => !isReported(reported, finding));
    reported.push(...findings);
    done += 1;
    yield { done, total: passages.length, findings };
  }
}

const endOf = ({ passage }: Finding): number => passage.start + passage.text.length;

/** Whether the words were reported already: the same ones, in quotation marks or not, or as part of longer ones. */
function isReported(reported: readonly Finding[], finding: Finding): boolean {
  return reported.some(
    (other) =>
      other.verdict === finding.verdict &&
      (normalise(other.passage.text) === normalise(finding.passage.text) ||
        (finding.verdict === 'exact' &&
          other.passage.start <= finding.passage.start &&
          endOf(other) >= endOf(finding))),
  );
}

/** What a reader should know of a text before it is checked; '' where nothing is amiss. */
export function textProblem(pasted: string): string {
  if (pasted.trim() === '') return '请先贴入要核对的文字。';
  if (cutText(pasted).length === 0) return '这段文字里没有可核对的字句：只有标点、符号或空白。';
  return '';
}

/** What was left away of a long text; '' where nothing was. */
export const cutNotice = (pasted: string): string =>
  pasted.length > textLimit
    ? `文字共 ${pasted.length} 字，一次最多核对 ${textLimit} 字，以下只核对了开头的 ${textLimit} 字。请把其余部分分次贴入。`
    : '';

/** Words for the result of each passage. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  exact: '逐字相符',
  punctuation: '仅标点有别',
  near: '有出入',
  absent: '库中未见',
};

/** One line on a whole check. */
export function summaryWords(findings: readonly Finding[], checked: number): string {
  const counts = (Object.keys(verdictNames) as Verdict[]).flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count > 0 ? [`${verdictNames[verdict]} ${count} 处`] : [];
  });
  const quoted = findings.filter(({ passage }) => passage.quoted).length;
  if (findings.length === 0) return `核对了 ${checked} 句，没有引号，也没有一句与本库文献相同或相近。`;
  return `核对了 ${checked} 句，列出 ${findings.length} 处（其中引号内 ${quoted} 处）：${counts.join('，')}。`;
}
