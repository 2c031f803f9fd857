import type { TargetState } from '../../model/analyses/target-status.ts';

/** How a target's state is told in a list: a mark beside the words, never instead of them. */
export const stateNames: Readonly<Record<TargetState, { mark: string; name: string; meaning: string }>> = {
  reached: { mark: '●', name: '已达到', meaning: '以文库中可比的最新数据为准。' },
  short: { mark: '◐', name: '尚未达到', meaning: '以文库中可比的最新数据为准，期限未过。' },
  missed: { mark: '◑', name: '到期未达到', meaning: '以到期时的可比数据为准。' },
  undecided: { mark: '◒', name: '有数据，难以判定', meaning: '原文的用语不足以说是否达到。' },
  passed: {
    mark: '！',
    name: '期限已过，未见新数据',
    meaning: '是否完成，无法知道。',
  },
  open: { mark: '○', name: '期限未到', meaning: '文库中没有可比的数据。' },
  'no-due': { mark: '·', name: '没有写期限', meaning: '文库中没有可比的数据。' },
  requirement: {
    mark: '—',
    name: '要求',
    meaning: '这是要照办的规定或要做的事，原文没有写一个要到达的状态，本库不计入目标，也不判断进展。',
  },
  direction: {
    mark: '→',
    name: '方向',
    meaning: '原文只说往哪里走，没有写一个要到达的状态，本库不计入目标，也不判断进展。',
  },
};
