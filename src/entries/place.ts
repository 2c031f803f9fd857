import { z } from 'zod';
import { withNature } from './fields.ts';
import { text } from './primitives.ts';

/** A place of China by its units, with its code. */
export const place = z.strictObject({
  province: text.describe('省级名称，依 GB/T 2260'),
  city: text.optional().describe('地级名称'),
  district: text.optional().describe('县级名称'),
  code: withNature(z.string().regex(/^\d{6}$/, '应为加引号的六位 GB/T 2260 代码'), {
    isHeld: true,
  }).describe('其中最小一级的 GB/T 2260 代码，六位'),
});
