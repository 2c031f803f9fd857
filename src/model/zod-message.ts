import type { z } from 'zod';
import { nearest } from '../text/nearest.ts';

const typeNames: Readonly<Record<string, string>> = {
  string: '文字（如为数字或日期，请加引号）',
  number: '数字',
  int: '整数',
  array: '列表（每项一行，以“- ”开头）',
  object: '若干“键: 值”',
  boolean: 'true 或 false',
};

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '空';
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

/** Rule id and one plain Chinese sentence for a zod issue. `keys` are the fields that the record may have. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
  keys: readonly string[],
): { rule: string; message: string } {
  const field = issue.path.map(String).join('.') || '（整个条目）';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const guess = nearest(key, keys);
      const remedy = guess ? `是否应为“${guess}”？` : `可用的字段：${keys.join('、')}。`;
      return { rule: 'unknown-field', message: `没有“${key}”这个字段。${remedy}` };
    }
    case 'invalid_type':
      return input === undefined || input === null
        ? {
            rule: 'missing-field',
            message: `缺少“${field}”。请补上${typeNames[issue.expected] ?? issue.expected}。`,
          }
        : {
            rule: 'wrong-type',
            message: `“${field}”应为${typeNames[issue.expected] ?? issue.expected}，现为 ${shown(input)}。`,
          };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (input === undefined) {
        return { rule: 'missing-field', message: `缺少“${field}”。应为以下之一：${allowed.join('、')}。` };
      }
      const guess = typeof input === 'string' ? nearest(input, allowed) : undefined;
      return {
        rule: 'unknown-value',
        message: `“${field}”不能是 ${shown(input)}，应为以下之一：${allowed.join('、')}。${guess ? `是否应为“${guess}”？` : ''}`,
      };
    }
    case 'invalid_union':
      return 'discriminator' in issue && issue.discriminator
        ? {
            rule: 'unknown-value',
            message: `“${field}”的值不在允许的范围里（target 的 kind 为 quantitative 或 qualitative）。`,
          }
        : { rule: 'wrong-type', message: `“${field}”的写法不合要求：${shown(input)}。` };
    case 'too_small':
      // A schema that words its own message says more than a bound.
      return /^Too small/.test(issue.message)
        ? { rule: 'invalid-value', message: `“${field}”至少应为 ${issue.minimum}。现为 ${shown(input)}。` }
        : { rule: 'invalid-value', message: `“${field}”不合要求：${issue.message}。现为 ${shown(input)}。` };
    default:
      return {
        rule: 'invalid-value',
        message: `“${field}”不合要求：${issue.message}。现为 ${shown(input)}。`,
      };
  }
}
