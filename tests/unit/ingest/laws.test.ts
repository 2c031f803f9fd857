import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureLaw } from '../../../scripts/bench/law-accuracy.ts';
import { lawFile, lawFormats } from '../../../scripts/bench/law-files.ts';
import { openPrinter, type LawPrinter } from '../../../scripts/bench/print-laws.ts';
import { randomLaw } from '../../../scripts/bench/random-law.ts';
import { seededRandom } from '../../../src/features/study/quiz/seeded.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let printer: LawPrinter | undefined;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer?.close());

describe(`random laws (SEED=${seed})`, () => {
  it.each([...lawFormats, 'pdf'] as const)(
    'as .%s come back with each article and each 款 under it',
    async (format) => {
      const random = seededRandom(seed);
      let [asked, right] = [0, 0];
      const faults: string[] = [];
      for (const [rank, articles] of [20, 100, 60].entries()) {
        const law = randomLaw(random, articles);
        const bytes = format === 'pdf' ? await printer?.print(law, 1 + rank) : await lawFile(law, format);
        const measured = await measureLaw(law, format, bytes ?? new Uint8Array());
        asked += measured.asked;
        right += measured.right;
        faults.push(...measured.faults);
      }
      expect(right / asked, faults.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.995);
    },
  );
});
