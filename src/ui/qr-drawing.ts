import { create } from 'qrcode';

/** A QR code as a drawing: a square of `side` modules with its quiet zone, and the path of the dark ones. */
export interface QrDrawing {
  side: number;
  path: string;
}

/** Light modules around a code that its standard asks for (ISO/IEC 18004). */
const quietZone = 4;

/** The QR code of an address, a run of dark modules a rectangle; undefined where the address is too long for one. */
export function qrDrawing(address: string): QrDrawing | undefined {
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
      let run = 0;
      while (column + run < size && modules.get(row, column + run)) run++;
      if (run > 0) path += `M${column + quietZone} ${row + quietZone}h${run}v1h-${run}z`;
      column += run;
    }
  }
  return { side: size + 2 * quietZone, path };
}
