import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../text/problem.ts';
import { renameId } from '../text/parts/published-ids.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { collectionNames } from '../entries/collection-names.ts';
import { planModel } from './plan-model.ts';
import type { LostAddress, RegisterPlan } from './plan-register.ts';
import { publishedIds } from '../addresses/read-register.ts';
import { registerFile, splitAddress, type PermalinkRegister } from '../addresses/register.ts';
import { resolveAddress } from '../addresses/resolve-address.ts';
import { writeRegister } from './write-register.ts';

const command = 'npm run permalinks';
const quoted = (words: string): string => (words === '' ? '' : `（“${words}”）`);

function lostMessage({ address, words, how, now }: LostAddress): string {
  const isPart = address.includes('#');
  const move = `${command} -- --move ${address} ${now ?? '新址'}`;
  const retire = `${command} -- --retire ${address} 改看的网址`;
  if (how === 'replaced') {
    const keep = `${command} -- --keep ${address}`;
    const found = now ? `原来的文字现在在 ${now}，请运行 ${move}` : `原段若已移走，请运行 ${move}`;
    return `已公布的 ${address}${quoted(words)}现在是另一段文字。${found}；若仍是同一段、只改了段首，请运行 ${keep}。`;
  }
  const found = now
    ? `同样的${isPart ? '文字' : '标题'}现在在 ${now}，请运行 ${move}`
    : `若已移走或改名，请运行 ${move}`;
  return `已公布的网址 ${address}${quoted(words)}没有了。${found}；若已撤下，请运行 ${retire}。`;
}

/** Pages whose parts would be reached under another id than the one they were published under. */
function* shiftedPages(register: PermalinkRegister, { parts }: RegisterPlan): Generator<[string, string]> {
  for (const [page, plan] of parts) {
    const ids = publishedIds(register, page.slice(page.indexOf('/') + 1));
    const shifted = plan.shifted.map(({ id, words }) => `#${id}${quoted(words)}`);
    const taken = plan.added
      .filter(({ id, counted }) => renameId(ids, counted) !== id)
      .map(({ id }) => `#${id}`);
    const [first] = [...shifted, ...taken];
    if (first === undefined) continue;
    const number = shifted.length > 0 ? shifted.length : taken.length;
    const which = number === 1 ? first : `${first}等 ${number} 处`;
    const what = shifted.length > 0 ? '照现在的次序会指到别的段落' : '的段号已属别的段落';
    yield [page, `${page} 的段落有增删：${which}${what}。请运行 ${command}，各段就仍用原号。`];
  }
}

/** Whether something stands today where an address leads in the end; true of pages that could not be read. */
function isAlive(model: KnowledgeModel, { parts, pages }: RegisterPlan, address: string): boolean {
  const [page, fragment] = splitAddress(address);
  if (model.broken.has(page) || Object.hasOwn(collectionNames, address)) return true;
  return (
    parts.has(page) && (fragment === '' || (pages.get(page)?.parts ?? []).some(({ id }) => id === fragment))
  );
}

/** Every published address still shows what it showed, or leads to where that stands now. */
export function checkPermalinks(model: KnowledgeModel): Problem[] {
  const register = model.permalinks;
  if (!register) return [];
  const plan = planModel(model, register);
  const problems: Problem[] = [];
  const report = (address: string, rule: string, message: string): void => {
    problems.push({ path: register.path, line: register.lineOf(address), column: 1, rule, message });
  };
  for (const lost of plan.lost) {
    report(lost.address, lost.how === 'missing' ? 'permalink-lost' : 'permalink-replaced', lostMessage(lost));
  }
  for (const [page, moved] of register.renumbered ?? []) {
    const [before = '', now = ''] = [...moved][0] ?? [];
    const example = moved.size === 0 ? '' : `，如 #${before} 改为 #${now}`;
    const message = `${page} 的段号是按旧规则登记的${example}。请运行 ${command}：旧网址都转往新段号，校勘记和学习路径里的段号一并改好。`;
    report(page, 'permalink-rule', message);
  }
  for (const [page, message] of shiftedPages(register, plan)) report(page, 'permalink-shifted', message);
  for (const address of plan.shadowed) {
    const message = `${address} 已改指 ${resolveAddress(register, address)}，旧链接要照旧通往那里。请给新条目另取编号。`;
    report(address, 'permalink-taken', message);
  }
  for (const from of register.redirects.keys()) {
    const to = resolveAddress(register, from);
    if (isAlive(model, plan, to)) continue;
    const remedy = `请运行 ${command} -- --move ${from} 新址`;
    report(from, 'permalink-dead-end', `${from} 所指的 ${to} 已不存在。${remedy}，另指一处。`);
  }
  return problems;
}

/** Addresses that are not published yet; none where the content folder keeps no register. */
export function unpublishedAddresses(model: KnowledgeModel): readonly string[] {
  return model.permalinks ? planModel(model, model.permalinks).added : [];
}

/** Lines of the register that the command would not write: words that are no longer those of the page, or a stray edit. */
export function staleRegister(model: KnowledgeModel, contentDir: string): Problem[] {
  if (!model.permalinks) return [];
  const { pages, added, parts } = planModel(model, model.permalinks);
  // What is to be published says so by itself, and the command then writes all.
  if (added.length > 0 || [...parts.values()].some(({ shifted }) => shifted.length > 0)) return [];
  const wanted = writeRegister({ pages, redirects: model.permalinks.redirects }).split('\n');
  const lines = readFileSync(path.join(contentDir, registerFile), 'utf8').split('\n');
  const index = lines.findIndex((line, number) => line !== wanted[number]);
  if (index < 0 && lines.length === wanted.length) return [];
  const line = index < 0 ? lines.length : index + 1;
  const message = `登记的是“${lines[line - 1] ?? ''}”，照现在的内容应是“${wanted[line - 1] ?? ''}”。请运行 ${command}，登记即改好。`;
  return [{ path: model.permalinks.path, line, column: 1, rule: 'permalink-stale', message }];
}
