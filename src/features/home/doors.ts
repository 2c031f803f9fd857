import { formulationThreads } from '../../model/analyses/formulations.ts';
import { timeline } from '../../model/analyses/timeline.ts';
import type { KnowledgeModel } from '../../model/knowledge-model.ts';

interface Place {
  path: string;
  name: string;
}
/** A way into the library with how much lies behind it, and what is near to it. */
interface Door extends Place {
  count: string;
  note: string;
  more: readonly Place[];
}

const placeIf = (isThere: boolean, path: string, name: string): Place[] => (isThere ? [{ path, name }] : []);

function citedWords({ content: { instruments } }: KnowledgeModel): string {
  const meetings = instruments.filter(({ data }) => data.kind === 'meeting').length;
  const books = instruments.filter(({ data }) => data.kind === 'book').length;
  const policies = instruments.length - meetings - books;
  return [
    ...(policies > 0 ? [`所引政策 ${policies} 件`] : []),
    ...(meetings > 0 ? [`会议 ${meetings} 次`] : []),
    ...(books > 0 ? [`书 ${books} 种`] : []),
  ].join('、');
}

function numbersDoor({ content: { targets, cases, documents } }: KnowledgeModel): Door[] {
  const promises = targets.filter(({ data }) => data.commitment === 'target').length;
  const count = promises > 0 ? `${promises} 项目标` : `${targets.length} 项要求和方向`;
  const toCases = placeIf(cases.length > 0, '/cases/', `${cases.length} 个案例`);
  const toClauses = placeIf(documents.length > 0, '/matrix/', '条款对照');
  if (targets.length > 0) {
    const name = cases.length > 0 ? '看目标与案例' : '看目标';
    const more = [...toCases, ...toClauses];
    return [{ path: '/targets/', name, count, note: '承诺多少、到何时、现状如何', more }];
  }
  return toCases.map(({ path, name }) => ({
    ...{ path, name: '看案例', count: name },
    ...{ note: '各地怎样做、有什么成效，每条附原句', more: toClauses },
  }));
}

/** The ways into a library; none to what it does not hold. */
export function doorsOf(model: KnowledgeModel): Door[] {
  const { documents, glossary, instruments, paths } = model.content;
  return [
    ...placeIf(documents.length > 0, '/documents/', '读政策').map((place) => ({
      ...place,
      count: `${documents.length} 篇原文`,
      note: '逐字整理，每段都有固定网址，可直接引用',
      more: [
        ...placeIf(instruments.length > 0, '/instruments/', citedWords(model)),
        ...placeIf(timeline(model).length > 0, '/timeline/', '时间轴'),
      ],
    })),
    ...placeIf(glossary.length > 0, '/glossary/', '查名词').map((place) => ({
      ...place,
      count: `${glossary.length} 条名词`,
      note: '原文释义在先，白话说明在后',
      more: [
        ...placeIf(formulationThreads(model).length > 0, '/formulations/', '提法演变'),
        ...placeIf(paths.length > 0, '/paths/', '学习路径'),
      ],
    })),
    ...numbersDoor(model),
  ];
}
