import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { qrDrawing } from '../../../ui/qr-drawing.ts';

/** The QR code of an address as an SVG file: black on white, so that it is read on paper of any colour. */
export function qrFile(address: string, title: string): string | undefined {
  const drawing = qrDrawing(address);
  if (!drawing) return undefined;
  const { side, path } = drawing;
  const xmlns = 'http://www.w3.org/2000/svg';
  const svg = s('svg', { xmlns, viewBox: `0 0 ${side} ${side}`, shapeRendering: 'crispEdges' }, [
    s('title', title),
    s('path', { d: `M0 0h${side}v${side}H0z`, fill: '#fff' }),
    s('path', { d: path, fill: '#000' }),
  ]);
  // In XML no text may hold the end of a section, which HTML allows.
  return `${toHtml(svg, { space: 'svg' }).replaceAll(']]>', ']]&gt;')}\n`;
}
