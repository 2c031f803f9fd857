import type { SvgNode } from './svg-node.ts';

const pitch = 12;

/** As many dots as there are things, in rows; to be looked at beside the number, which says it. */
export function dotField(count: number, perRow = 10): SvgNode {
  const columns = Math.min(count, perRow);
  const [width, height] = [columns * pitch, Math.ceil(count / perRow) * pitch];
  const dots = Array.from({ length: count }, (_, index) => {
    const x = (index % perRow) * pitch + 2;
    const y = Math.floor(index / perRow) * pitch + 6;
    return `M${x} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`;
  });
  return {
    name: 'svg',
    attributes: {
      class: 'dots',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      'aria-hidden': 'true',
    },
    children: [{ name: 'path', attributes: { d: dots.join('') }, children: [] }],
  };
}
