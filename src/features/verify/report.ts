import type { Citation } from '../../citations/citation.ts';
import { citationFormats, withoutWords } from '../../citations/formats.ts';
import { escapeMarkdown } from '../../citations/format-markdown.ts';
import type { Finding } from './check-passage.ts';
import { verdictNames } from './check-text.ts';
import { differenceWords, numberWords } from './differences.ts';

/** A finding with the citation of its place, where that could be made. */
export interface CitedFinding extends Finding {
  citation?: Citation | undefined;
}

const differenceLine = ({ verdict, differences, numbers }: Finding): string =>
  verdict === 'near' || verdict === 'punctuation'
    ? `${differenceWords(differences).join('；')}。${numberWords(numbers)}`
    : '';

const sourceWords = ({ place }: Finding): string => place?.parts.map(({ words }) => words).join('') ?? '';

/** The whole report as plain text. */
export function plainReport(summary: string, findings: readonly CitedFinding[]): string {
  const items = findings.map((finding, index) => {
    const { passage, verdict, citation, place } = finding;
    return [
      `${index + 1}. ［${verdictNames[verdict]}］${passage.text}`,
      ...(verdict === 'near' || verdict === 'punctuation'
        ? [`   原文：${sourceWords(finding)}`, `   ${differenceLine(finding)}`]
        : []),
      ...(citation
        ? [`   出处：${citationFormats.plain(withoutWords(citation)).replaceAll('\n', '\n   ')}`]
        : place
          ? [`   出处：${place.title}`]
          : []),
    ].join('\n');
  });
  return ['引文核验', summary, ...items].join('\n\n');
}

/** The whole report as Markdown. */
export function markdownReport(summary: string, findings: readonly CitedFinding[]): string {
  const items = findings.map((finding, index) => {
    const { passage, verdict, citation, place } = finding;
    const text = escapeMarkdown(passage.text).replace(/\s*\n\s*/gu, ' ');
    return [
      `${index + 1}. **${verdictNames[verdict]}** ${text}`,
      ...(verdict === 'near' || verdict === 'punctuation'
        ? [
            `   - 原文：${escapeMarkdown(sourceWords(finding))}`,
            `   - ${escapeMarkdown(differenceLine(finding))}`,
          ]
        : []),
      ...(citation
        ? [`   - 出处：${citationFormats.markdown(withoutWords(citation))}`]
        : place
          ? [`   - 出处：${escapeMarkdown(place.title)}`]
          : []),
    ].join('\n');
  });
  return ['# 引文核验', escapeMarkdown(summary), ...items].join('\n\n');
}
