import { measureLaw } from './law-accuracy.ts';
import { lawFile, lawFormats } from './law-files.ts';
import { openPrinter } from './print-laws.ts';
import { randomLaw } from './random-law.ts';

interface Options {
  random: () => number;
  /** Number of laws of each format. */
  laws: number;
  /** Name each fault. */
  faults: boolean;
}

/** Says how many places of random laws come back right from each format, printed in one to three columns too. */
export async function benchLaws({ random, laws, faults }: Options): Promise<void> {
  const printer = await openPrinter();
  try {
    for (const format of [...lawFormats, 'pdf'] as const) {
      const sum = { asked: 0, right: 0, faults: [] as string[] };
      for (let rank = 0; rank < laws; rank++) {
        const law = randomLaw(random, 20 + Math.floor(random() * 100));
        const bytes =
          format === 'pdf' ? await printer.print(law, 1 + (rank % 3)) : await lawFile(law, format);
        const measured = await measureLaw(law, format, bytes);
        sum.asked += measured.asked;
        sum.right += measured.right;
        sum.faults.push(...measured.faults.map((fault) => `law ${rank}: ${fault}`));
      }
      const share = ((100 * sum.right) / sum.asked).toFixed(2);
      console.log(
        `laws as .${format}: ${sum.right} of ${sum.asked} places right (${share}%) in ${laws} laws`,
      );
      if (faults) for (const fault of sum.faults) console.log(`  ${fault}`);
    }
  } finally {
    await printer.close();
  }
}
