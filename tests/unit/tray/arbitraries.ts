import fc from 'fast-check';
import type { Tray, TrayItem } from '../../../src/features/tray/tray.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const id = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const part = fc.stringMatching(/^(?:s\d-)?(?:c\d-)?p\d\d?$/);

/** References as they may stand in a tray; documents come back often, so that short forms are used. */
export const refs = fc.oneof(
  fc.tuple(fc.constantFrom('glossary', 'targets', 'figures', 'cases'), id).map((names) => names.join('/')),
  fc
    .tuple(fc.constantFrom('a', 'eldercare-reform', 'x-1'), part)
    .map(([name, at]) => `documents/${name}#${at}`),
);

/** Words that a trainer may write: Chinese, marks of the address, scripts, emoji, line breaks. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('先问\n再讲', '<script>alert(1)</script>', '~.~%7E#1.2', '𠮷野家 👨‍👩‍👧', 'a&b="c"\t', '﻿头'),
);

const item: fc.Arbitrary<TrayItem> = fc.oneof(
  fc.record({ type: fc.constant('ref' as const), ref: refs, remark: words }),
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('text' as const), text: words }),
);

export const trays: fc.Arbitrary<Tray> = fc.record({
  title: words,
  items: fc.array(item, { maxLength: 12 }),
});
