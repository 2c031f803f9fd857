import type { DocumentRecord, KnowledgeModel } from '../model/knowledge-model.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';

/** Words that a draft sets where an editor has to write. */
const placeholder = '待编者填写';

const longestContinuation = 40;
const letter = /关于|印发|转发|批转/u;
const letterEnd =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|方案|规划|计划|细则|条例|措施)(?:[（(][^（）()]*[）)])?$/u;

function* placeholders(value: unknown, at: FieldPath): Generator<FieldPath> {
  if (typeof value === 'string') {
    if (value.includes(placeholder)) yield at;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* placeholders(inner, [...at, key]);
  }
}

/** The headline stops inside a word, and the next words of the page end it as the headline of a letter. */
function cutTitle({ data, text }: DocumentRecord): string | undefined {
  if (data.titleFrom !== 'printed' || !letter.test(data.title) || letterEnd.test(data.title))
    return undefined;
  const at = text.parts.findIndex(({ id }) => id === 'title');
  const next = text.parts[at + 1]?.text ?? '';
  return next.length <= longestContinuation && letterEnd.test(next) ? next : undefined;
}

/** What an editor has still to do before a text can be published; none of it is wrong yet. */
export function draftWarnings(model: KnowledgeModel): Problem[] {
  return [...model.documents.values()].flatMap((document) => {
    const { path, data } = document;
    const warnings: Problem[] = [];
    const warn = (field: FieldPath, rule: string, message: string): void => {
      warnings.push({ path, ...document.locate(field), rule, message });
    };
    for (const field of placeholders(data, []))
      warn(field, 'placeholder', `${field.join('.')} 仍是“${placeholder}”。请写明。`);
    const rest = cutTitle(document);
    if (rest !== undefined)
      warn(['title'], 'title-cut', `标题似乎未完，原页接着是“${rest}”。请对照来源补全。`);
    if (data.draft && data.kind === 'policy' && data.issuers.length === 0)
      warn(
        ['issuers'],
        'issuers-missing',
        '政策文件没有写发文机关。请填 issuers；原页确实没有写的，去掉 draft 时请在 rights 里说明。',
      );
    return warnings;
  });
}

/** Drafts that a release would publish: they are refused. */
export function draftsInRelease(model: KnowledgeModel): Problem[] {
  return [...model.documents.values()].flatMap((document) => {
    if (!document.data.draft) return [];
    const message = '草稿不能发布。请校读后去掉 draft: true，或把它移出内容文件夹。';
    return [{ path: document.path, ...document.locate(['draft']), rule: 'draft-in-release', message }];
  });
}
