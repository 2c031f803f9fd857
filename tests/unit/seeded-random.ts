export { seededRandom } from '../../src/features/study/quiz/seeded.ts';

/** Seed of the random tests: `SEED` to repeat a run, else drawn again. Print it in the test's name. */
export const testSeed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
