import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { comeBack } from '../../../scripts/bench/come-back.ts';
import { corpusPages } from '../../../scripts/bench/corpus-pages.ts';
import { corruptPage } from '../../../scripts/bench/corrupt-text.ts';
import { measureAccuracy, sumAccuracy, type Accuracy } from '../../../scripts/bench/measure-accuracy.ts';
import { policyText } from '../../../scripts/bench/policy-text.ts';
import { seededRandom } from '../seeded-random.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const contentDir = path.resolve(import.meta.dirname, '../../../content');

async function comesBack(pages: readonly string[][], random: () => number): Promise<Accuracy> {
  const measured: Accuracy[] = [];
  for (const page of pages)
    measured.push(measureAccuracy(page.join(''), await comeBack(corruptPage(page, random))));
  return sumAccuracy(measured);
}

function expectAim({ marks, marksRight, others, harmed, faults }: Accuracy): void {
  const wrong = faults.slice(0, 10).join('\n');
  expect(marks).toBeGreaterThan(1000);
  expect(marksRight / marks, wrong).toBeGreaterThanOrEqual(0.995);
  expect(harmed / others, wrong).toBeLessThan(1 / 10_000);
}

describe(`pages with shifted marks, wrapped lines and stray spaces (SEED=${seed})`, () => {
  it('of the library come back: 99.5% of the marks, fewer than 1 in 10,000 other characters harmed', async () => {
    const pages = corpusPages(contentDir).map(({ paragraphs }) => paragraphs);
    expectAim(await comesBack(pages, seededRandom(seed)));
  });

  it('of made-up prose full of tempting words come back as well', async () => {
    const random = seededRandom(20240101);
    const pages = Array.from({ length: 15 }, () => policyText(random, 12));
    expectAim(await comesBack(pages, random));
  });

  it('come back unchanged when nothing was wrong with them', async () => {
    const random = seededRandom(seed);
    const pages = [...corpusPages(contentDir).map(({ paragraphs }) => paragraphs), policyText(random, 40)];
    for (const page of pages)
      expect(measureAccuracy(page.join(''), await comeBack(page.join('\n'))).faults).toEqual([]);
  });
});
