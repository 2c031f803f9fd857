import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** File of a content folder that lists the short forms that readers type. */
export const shortFormsFile = 'short-forms.yaml';

const shortForm = z.string().regex(/^\S{2,12}$/u, '简称须为 2 至 12 个字，中间没有空格');
const fullForm = z.string().regex(/^\S{3,40}$/u, '全称须为 3 至 40 个字，中间没有空格');

/** Short forms with what the texts write in full. */
export const shortFormsSchema = z.record(shortForm, fullForm);
export type ShortForms = z.infer<typeof shortFormsSchema>;

/** The list of a content folder; empty where the folder has none. */
export function readShortForms(contentDir: string): ShortForms {
  const file = path.join(contentDir, shortFormsFile);
  return existsSync(file) ? shortFormsSchema.parse(parse(readFileSync(file, 'utf8')) ?? {}) : {};
}
