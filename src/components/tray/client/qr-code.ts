const namespace = 'http://www.w3.org/2000/svg';

/** Light modules around a code that its standard asks for (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code of an address as a drawing in the text's colour; undefined where the address is too long for one. */
export async function qrCode(address: string, label: string): Promise<SVGSVGElement | undefined> {
  const { create } = await import('qrcode');
  let modules;
  try {
    ({ modules } = create(address, { errorCorrectionLevel: 'M' }));
  } catch {
    return undefined;
  }
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
    }
  }
  const side = size + 2 * quietZone;
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${side} ${side}`);
  drawing.setAttribute('class', 'code');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  const dark = document.createElementNS(namespace, 'path');
  dark.setAttribute('d', path);
  dark.setAttribute('fill', 'currentColor');
  drawing.append(dark);
  return drawing;
}
