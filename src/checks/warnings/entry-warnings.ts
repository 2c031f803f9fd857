import type { KnowledgeModel } from '../../model/knowledge-model.ts';
import type { Problem } from '../../text/problem.ts';
import { classicalWord } from './classical-words.ts';
import { editorsFields, type Field } from './editors-fields.ts';

const warning = ([entry, field]: Field, rule: string, what: string): Problem => ({
  path: entry.path,
  ...entry.locate(field),
  rule,
  message: `${what}如果确实没有问题，在该行末尾或上一行写“# 不提醒 ${rule}：理由”。`,
});

// “建设” is a deed only where a clause begins with it: “加快设施建设” names no state.
const state =
  /达到|达标|实现|建成|建立|(?:^|[，；、])建设|形成|构建|打造|改扩建|新建|(?<!健)全覆盖|完成|成熟定型|消除|清零|取消|解决|补齐|纳入|全面放开|下发|到位|出台|制定|享有|提高到|降[至到]|不(?:低|少|多|超)[于过]/u;
const trial = /探索|鼓励|力争|研究/u;

/** Targets of which no words name a state to reach, and no day is stated: they are rather directions. */
function targetsWithoutState({ content }: KnowledgeModel): Problem[] {
  return content.targets.flatMap((entry) => {
    const { kind, commitment, dueBasis, wording } = entry.data;
    if (kind === 'quantitative' || commitment !== 'target' || dueBasis === 'stated') return [];
    if (state.test(wording) && !trial.test(wording)) return [];
    const what = `“${wording}”没有写一个要到达的状态。如果只是要求或方向，请写 commitment。`;
    return [warning([entry, ['wording'], wording], 'target-without-state', what)];
  });
}

const bare = (words: string): string => words.replace(/[“”‘’\s]/gu, '');
const escaped = (name: string): string => RegExp.escape(bare(name));

/** Whether a sentence says what one of the names is: the name before 是指, 包括 … or after 称为, 简称 … */
function defines(quote: string, names: readonly string[]): boolean {
  const name = `(?:${names.map(escaped).join('|')})`;
  const before = `${name}[^。；]{0,12}?(?:是指|指的是|，指|：指|，即(?![将使便可])|包括|分为|是为|是由|是一[种类项]|的目的是)`;
  const after = `(?:称为|称作|叫作|叫做|简称|以下称|列为)${name}`;
  return new RegExp(`${before}|${after}`, 'u').test(bare(quote));
}

/** Sentences called definitions in which nothing says what the term is. */
function definitionsThatDoNotDefine({ content }: KnowledgeModel): Problem[] {
  return content.glossary.flatMap((entry) =>
    entry.data.definitions.flatMap(({ quote }, index) => {
      if (defines(quote, [entry.data.term, ...entry.data.aliases])) return [];
      const what = `这句话没有说“${entry.data.term}”是什么（是指、包括、称为等）。如果只是用到这个词，请移到 uses。`;
      return [warning([entry, ['definitions', index, 'quote'], quote], 'definition-does-not-define', what)];
    }),
  );
}

const empty =
  /[的地了是在和与或等对把、，“”]|提供|承担|开展|进行|从事|实施|加强|推进|不断|提高|水平|更好|做好|做法|办法|方式|活动|事情|这件事|有关|相关|就是|一种|所谓|简称|指|服务|工作|机构|单位|更紧|结合得/gu;

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

// What an editor concludes: 可能 and 应为 are the very matter of a ledger of corrections, and stand there without a mark.
const conclusion =
  /推(?:得|断|算|知|测|想|定为)|由此|(?<![随处常])可见(?!度)|可知|应(?:是|当是|指|系)|当指|大概|看来|显然|似乎|估计|多半|想必|疑[为似是]/u;

/** Editors' words that draw a conclusion and do not say whose it is, or that are half-classical. */
function editorsWords(model: KnowledgeModel): Problem[] {
  return editorsFields(model).flatMap((field): Problem[] => {
    const [entry, [list], text] = field;
    const isJudgement = entry.collection === 'editions' && (list === 'corrections' || list === 'doubts');
    const drawn = isJudgement ? undefined : conclusion.exec(text.replace(/“[^”]*”/gu, ''))?.[0];
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
