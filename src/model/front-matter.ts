/** Splits a Markdown file into its YAML front matter and body; undefined where the front matter is missing or open. */
export function splitFrontMatter(
  file: string,
): { yaml: string; yamlLine: number; body: string; bodyLine: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(file);
  if (!match || match.index !== 0) return undefined;
  const [whole, yaml = ''] = match;
  return {
    yaml,
    yamlLine: 2,
    body: file.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}
