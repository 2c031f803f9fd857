import type { timelineKinds } from '../../model/analyses/timeline.ts';

/** What an event of the timeline is called, and how it is told in a sentence. */
export const timelineNames: Readonly<Record<(typeof timelineKinds)[number], string>> = {
  issued: '政策',
  observed: '数据时点',
  due: '目标到期',
  ends: '规划期满',
};
