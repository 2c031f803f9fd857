import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from '../../src/search/record.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({ title: 'stock', locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [{ label: '首页', link: '/' }] }),
  ],
});
`;
const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes a bare Starlight site of the same texts, its own search included and no document in its sidebar. */
export function writeStockSite(folder: string, records: readonly SearchRecord[]): void {
  rmSync(folder, { recursive: true, force: true });
  const docs = path.join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  // Astro bundles what the site's own package names, from the folder beside it.
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  writeFileSync(path.join(folder, 'astro.config.mjs'), config);
  writeFileSync(path.join(folder, 'src/content.config.ts'), collections);
  writeFileSync(path.join(docs, 'index.md'), '---\ntitle: stock\n---\n');
  records.forEach(({ title, parts }, index) => {
    const body = parts.map(({ text, heading }) => (heading ? `## ${text}` : text)).join('\n\n');
    writeFileSync(
      path.join(docs, `text-${index}.md`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`,
    );
  });
}
