import type { CollectionName } from '../entries/collection-names.ts';
import type { Problem } from '../text/problem.ts';
import type { FieldPath, YamlRecord } from './yaml-record.ts';

/**
 * Characters that no reader sees, and that part words which look whole: controls and tabs, zero-width and bidirectional
 * marks, soft hyphens, byte-order marks, separators of lines, and spaces of fixed width other than U+3000.
 */
const invisible =
  /[[\p{Cc}--[\n\r]]\p{Cf}\p{Zl}\p{Zp}[\p{Zs}--[\u0020\u3000]]\p{Default_Ignorable_Code_Point}]/gv;

/** Whether a text holds characters that no reader sees. */
export const holdsInvisible = (text: string): boolean => text.search(invisible) >= 0;

/** The text with each of them as an escape of YAML. */
export const escapeInvisible = (text: string): string =>
  text.replace(invisible, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

const names: Readonly<Record<string, string>> = {
  '0009': '制表符',
  '00A0': '不换行空格',
  '00AD': '软连字符',
  '2028': '行分隔符',
  '2029': '段分隔符',
  FEFF: '字节顺序标记',
};

function messageFor(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = names[code] ? `（${names[code]}）` : '';
  return `有看不见的字符 U+${code}${name}，会使搜索和核对出错。请删去，或换成普通空格。`;
}

const rule = 'invisible-character';

const inLine = new RegExp(`${invisible.source}|\\r`, 'gv');

/** Every invisible character of a file, at its place. A line feed with or without a carriage return ends a line. */
export function invisibleInFile(text: string, path: string): Problem[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    Array.from(line.matchAll(inLine), ({ 0: character, index: at }) => ({
      path,
      line: index + 1,
      column: Array.from(line.slice(0, at)).length + 1,
      rule,
      message: messageFor(character),
    })),
  );
}

/** Fields that give the words of a received file, which may hold anything; there an escape shows what they hold. */
const received = new Set<PropertyKey>(['was']);

/** Invisible characters that a record writes as escapes (`"\\u00A0"`), so that the file does not hold them itself. */
export function invisibleInValues(
  collection: CollectionName,
  record: YamlRecord,
  text: string,
  path: string,
): Problem[] {
  const found: Problem[] = [];
  const look = (value: unknown, at: FieldPath): void => {
    if (typeof value === 'string') {
      const escaped = value.match(invisible)?.find((character) => !text.includes(character));
      if (escaped) found.push({ path, ...record.locate(at), rule, message: messageFor(escaped) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (collection === 'editions' && received.has(key)) continue;
        look(item, [...at, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  look(record.value, []);
  return found;
}
