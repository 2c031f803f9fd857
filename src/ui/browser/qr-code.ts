import { qrDrawing } from '../qr-drawing.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A QR code of an address as a drawing in the text's colour; undefined where the address is too long for one. */
export function qrCode(address: string, label: string): SVGSVGElement | undefined {
  const code = qrDrawing(address);
  if (!code) return undefined;
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${code.side} ${code.side}`);
  drawing.setAttribute('class', 'code');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  const dark = document.createElementNS(namespace, 'path');
  dark.setAttribute('d', code.path);
  dark.setAttribute('fill', 'currentColor');
  drawing.append(dark);
  return drawing;
}
