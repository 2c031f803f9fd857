import { shiftedDigits } from './html/inline.ts';

const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text);

/** (a+b)/c */
export const fraction = (above: string, below: string): string => `${grouped(above)}/${grouped(below)}`;

/** x², x^(a+b) */
export const raised = (base: string, power: string): string =>
  base + (shiftedDigits(power, 'sup') ?? `^${grouped(power)}`);

/** x₂, x_(i+1) */
export const lowered = (base: string, index: string): string =>
  base + (shiftedDigits(index, 'sub') ?? `_${grouped(index)}`);

/** √(x) */
export const root = (under: string, degree = ''): string => `${degree}√${grouped(under)}`;
