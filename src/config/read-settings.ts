import path from 'node:path';
import { z } from 'zod';

/** What the folders of a base path may be named; the builder cannot serve others, nor "." and "..". */
const plainPath = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;

const basePath = z
  .string()
  .default('')
  .transform((given) => `/${given.trim()}/`.replace(/\/{2,}/g, '/'))
  .refine((given) => plainPath.test(given), {
    error:
      '不能作为网址路径。请写主机名之后、页面之前的那一段，如 /wenku/2025/，只用字母、数字和 - _ . ~；放在其他名称的目录下请用 npm run bundle。',
    abort: true,
  })
  .refine((given) => !given.includes('/_astro/'), {
    error: '含有 _astro：这是网站存放样式与脚本的目录名。请换一个名称。',
  });

/** A shell that sets no address often sets an empty one. */
const siteUrl = z
  .string()
  .optional()
  .transform((given) => given?.trim() || undefined)
  .superRefine((given, context) => {
    if (given === undefined) return;
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    const url = URL.parse(given);
    if (!url || !/^https?:$/.test(url.protocol)) refuse('不是网址。请写全，如 https://example.org。');
    else if (url.username !== '' || url.password !== '')
      refuse('含有用户名或密码，会随每个网页公开。请去掉。');
    else if (url.search !== '' || url.hash !== '') refuse('含有 ? 或 # 之后的部分。请只写协议与主机名。');
    else if (url.pathname !== '/')
      refuse(`含有路径 ${url.pathname}。路径请写在 BASE_PATH，这里只写 ${url.origin}。`);
  })
  .transform((given) => given && new URL(given).origin);

const port = z
  .string()
  .default('4321')
  .refine((given) => /^\d{1,5}$/.test(given) && Number(given) <= 65_535, {
    error: '不是端口号。请写 0 到 65535 的十进制整数，或者不设这个变量（默认 4321）。',
  })
  .transform(Number);

const folder = (usual: string) =>
  z
    .string()
    .default(usual)
    .refine((given) => given.trim() !== '', {
      error: `为空。请写目录名，或者不设这个变量（默认 ${usual}）。`,
    })
    .transform((given) => path.resolve(given));

const onUnlessOff = z
  .string()
  .optional()
  .transform((given) => given !== 'off');

/** Another site of this engine that is searched with this one. */
const otherLibrary = z.strictObject({
  name: z.string().regex(/^[^=,\s]+$/u, '名称不能为空，不能含有空格、逗号和等号。'),
  /** Address of the site, with a slash at its end. */
  address: z
    .string()
    .refine((given) => {
      const url = URL.parse(given);
      return url && /^https?:$/.test(url.protocol) && url.search + url.hash + url.username === '';
    }, '不是网址。请写成 https://example.org/wenku/，不带 ? 和 # 之后的部分。')
    .transform((given) => new URL(given).href.replace(/\/?$/, '/')),
});

/** Other sites that are searched with this one, as `site.yaml` lists them and the environment too. */
export const otherLibraries = z
  .array(otherLibrary)
  .refine((given) => new Set(given.map(({ name }) => name)).size === given.length, {
    error: '有两个名称相同，结果会分不清出自哪里。请改名。',
  });

const libraries = z
  .string()
  .optional()
  .transform((given, context) => {
    if (given === undefined) return undefined;
    return given
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [, name = '', address = ''] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/u.exec(part) ?? [];
        if (address === '') {
          const message = `“${part.trim()}”读不懂。请写成“名称=网址”，几个之间用英文逗号隔开，如 市文库=https://example.org/wenku/。`;
          context.addIssue({ code: 'custom', message });
        }
        return { name, address };
      });
  })
  .pipe(otherLibraries.optional());

const schema = z.object({
  CONTENT_DIR: folder('content'),
  OUT_DIR: folder('dist'),
  CACHE_DIR: folder('.cache/astro'),
  SITE_URL: siteUrl,
  BASE_PATH: basePath,
  PORT: port,
  HISTORY: onUnlessOff,
  OFFLINE: onUnlessOff,
  SOCIAL_CARDS: onUnlessOff,
  LIBRARIES: libraries,
});

/** The settings as the variables of the environment give them; see `settings.ts` for what each means. */
export type Settings = z.infer<typeof schema>;

/** Reads all settings; throws an error whose message has one line for each variable that cannot be used. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path: [name], message }) => {
    const variable = String(name);
    // The words before an @ may be a password.
    const shown = (environment[variable] ?? '').replace(/\/\/[^/]*@/, '//…@');
    return `${variable}=${shown} ${message}`;
  });
  throw new Error(lines.join('\n'));
}
