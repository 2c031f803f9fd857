import { describe, expect, it } from 'vitest';
import { measureLaw } from '../../../scripts/bench/law-accuracy.ts';
import { lawFile, lawFormats } from '../../../scripts/bench/law-files.ts';
import { randomLaw } from '../../../scripts/bench/random-law.ts';
import { seededRandom } from '../../../src/features/study/quiz/seeded.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe(`random laws (SEED=${seed})`, () => {
  it.each(lawFormats)('as .%s come back with each article and each 款 under it', async (format) => {
    const random = seededRandom(seed);
    let [asked, right] = [0, 0];
    const faults: string[] = [];
    for (const articles of [20, 100, 60]) {
      const law = randomLaw(random, articles);
      const measured = await measureLaw(law, format, await lawFile(law, format));
      asked += measured.asked;
      right += measured.right;
      faults.push(...measured.faults);
    }
    expect(right / asked, faults.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.995);
  });
});
