import type { Entry, KnowledgeModel } from '../../model/knowledge-model.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { FieldPath } from '../../model/yaml-record.ts';
import type { Problem } from '../../text/problem.ts';
import { classicalWord } from './classical-words.ts';

type Field = [entry: LoadedEntry, field: FieldPath, text: string];

const warning = ([entry, field]: Field, rule: string, what: string): Problem => ({
  path: entry.path,
  ...entry.locate(field),
  rule,
  message: `${what}如果确实没有问题，在该行末尾或上一行写“# 不提醒 ${rule}：理由”。`,
});

const state =
  /达到|实现|建成|建立|建设|形成|构建|打造|改扩建|新建|全覆盖|完成|成熟定型|消除|解决|补齐|纳入|全面放开|下发/u;

/** Targets of which no words name a state to reach, and no day is stated: they are rather directions. */
function targetsWithoutState({ content }: KnowledgeModel): Problem[] {
  return content.targets.flatMap((entry) => {
    const { kind, commitment, dueBasis, wording } = entry.data;
    if (kind === 'quantitative' || commitment !== 'target' || dueBasis === 'stated' || state.test(wording))
      return [];
    const what = `“${wording}”没有写一个要到达的状态。如果只是要求或方向，请写 commitment。`;
    return [warning([entry, ['wording'], wording], 'target-without-state', what)];
  });
}

const defines = /是指|指的是|，指|称为|简称|包括|分为|是为|的目的是|列为/u;

/** Sentences called definitions in which no word defines. */
function definitionsThatDoNotDefine({ content }: KnowledgeModel): Problem[] {
  return content.glossary.flatMap((entry) =>
    entry.data.definitions.flatMap(({ quote }, index) => {
      if (defines.test(quote)) return [];
      const what = '这句话里没有下定义的字眼（是指、包括、称为等）。如果只是用到这个词，请移到 uses。';
      return [warning([entry, ['definitions', index, 'quote'], quote], 'definition-does-not-define', what)];
    }),
  );
}

const empty = /[的了是在和与或等、，“”]|提供|承担|开展|进行|从事|服务|工作|机构|单位|更紧|结合得/gu;

/** Explanations whose first words say nothing that the term does not say itself. */
function explanationsThatRepeat({ content }: KnowledgeModel): Problem[] {
  return content.glossary.flatMap((entry) => {
    const { term, explanation } = entry.data;
    const opening = (/^[^。；]*/u.exec(explanation)?.[0] ?? '').replace(empty, '');
    const own = new Set(term);
    const fresh = [...opening].filter((character) => !own.has(character)).length;
    if (opening.length > 0 && fresh >= opening.length / 3 && fresh >= 2) return [];
    const what = `说明只是重复“${term}”。请写它做什么，或写明各文没有下定义。`;
    return [warning([entry, ['explanation'], explanation], 'explanation-repeats-term', what)];
  });
}

/** The fields that editors write in their own words. */
function editorsFields(model: KnowledgeModel): Field[] {
  const { glossary, targets, figures, cases, instruments, editions, sources, documents } = model.content;
  const notes = ([...targets, ...figures, ...cases, ...instruments] as Entry[]).flatMap((entry): Field[] =>
    'note' in entry.data && entry.data.note !== undefined ? [[entry, ['note'], entry.data.note]] : [],
  );
  return [
    ...notes,
    ...glossary.map((entry): Field => [entry, ['explanation'], entry.data.explanation]),
    ...editions.flatMap((entry): Field[] => [
      ...(['rules', 'corrections', 'gaps', 'doubts'] as const).flatMap((list) =>
        entry.data[list].map(({ why }, index): Field => [entry, [list, index, 'why'], why]),
      ),
      ...entry.data.spans.flatMap(({ moved }, index): Field[] =>
        moved === undefined ? [] : [[entry, ['spans', index, 'moved'], moved]],
      ),
    ]),
    ...sources.flatMap((entry): Field[] => [
      [entry, ['description'], entry.data.description],
      ...entry.data.omitted.map(({ why }, index): Field => [entry, ['omitted', index, 'why'], why]),
    ]),
    ...documents.flatMap((entry): Field[] =>
      entry.data.completenessNote === undefined
        ? []
        : [[entry, ['completenessNote'], entry.data.completenessNote]],
    ),
  ];
}

const conclusion = /推得|推定为|可见|可知|应是|应当是|推测|想必/u;

/** Editors' words that draw a conclusion and do not say whose it is, or that are half-classical. */
function editorsWords(model: KnowledgeModel): Problem[] {
  return editorsFields(model).flatMap((field): Problem[] => {
    const [, , text] = field;
    const drawn = conclusion.exec(text)?.[0];
    const old = classicalWord(text);
    return [
      ...(drawn !== undefined && !text.includes('编者')
        ? [warning(field, 'conclusion-without-mark', `“${drawn}”是推断。请写明是编者的，如“编者推得”。`)]
        : []),
      ...(old
        ? [warning(field, 'classical-word', `“${old.word}”是文言词。请改写，如“${old.instead}”。`)]
        : []),
    ];
  });
}

/** What editors should look at again in the entries of a library; each can be answered with a reason beside the field. */
export const entryWarnings = (model: KnowledgeModel): Problem[] =>
  [targetsWithoutState, definitionsThatDoNotDefine, explanationsThatRepeat, editorsWords].flatMap((look) =>
    look(model),
  );
