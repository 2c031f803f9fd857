import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { svgNode, type SvgNode } from './svg-node.ts';

/** Draws a plot without a browser. The result has no size of its own: it fills the width it is given. */
export function draw(options: PlotOptions): SvgNode {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = svgNode(plot({ ...options, document, className: 'plot' }) as Element);
  const { width: _width, height: _height, ...attributes } = drawn.attributes;
  return { ...drawn, attributes };
}
