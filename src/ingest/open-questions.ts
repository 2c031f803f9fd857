import { documentKindNames } from '../entries/documents.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { Draft } from './draft.ts';
import type { Metadata } from './frame/metadata-rows.ts';

/** What a person must fill in or look at, in Chinese: each field with what was read and how sure that is. */
export function openQuestions(draft: Draft, facts: DraftFacts, metadata: Metadata): string[] {
  const open: string[] = [];
  if (draft.titleFrom === 'opening-words') open.push('title：未认出标题，暂取正文首句；请核对。');
  open.push(
    `kind：${documentKindNames[facts.kind]}（${facts.kind}），${facts.kindIsSure ? '据文种和格式判定' : '只是推测'}；请核对。`,
  );
  if (facts.number !== undefined) open.push(`number：读作 ${facts.number}。`);
  if (facts.issuers.length > 0) open.push(`issuers：读作 ${facts.issuers.join('、')}；请核对。`);
  else if (facts.kind === 'policy') open.push('issuers：标题和落款都未写明发文机关，未填。');
  if (facts.addressees.length > 0) open.push(`addressees：读作 ${facts.addressees.join('；')}。`);
  if (facts.dated !== undefined) open.push(`dated：读作 ${facts.dated}。`);
  if (facts.published !== undefined) open.push(`published：读作 ${facts.published}。`);
  if (facts.dated === undefined && facts.published === undefined)
    open.push('dated、published：未见日期，未填。');
  if (facts.dated === undefined && metadata.dated !== undefined)
    open.push(`dated：网页信息栏作“${metadata.dated}”，文中未见，未填。`);
  open.push(
    facts.completenessNote === undefined
      ? 'completeness：未见删节的痕迹，作 full；请核对。'
      : `completeness：作 excerpt，因为${facts.completenessNote}请核对。`,
    'rights：请写明文字权利属谁、凭什么收录。',
    'topics：未填。',
  );
  return open;
}
