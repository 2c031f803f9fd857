import type { QueryCost } from './search-browser.ts';
import type { Engine, IndexCost } from './search-index.ts';
import type { Quality } from './search-quality.ts';

/** What was measured of one search at one size. */
export interface Measurement {
  documents: number;
  engine: Engine;
  index: IndexCost;
  quality: Quality;
  costs: QueryCost[];
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

const bytesOf = ({ costs }: Measurement): number => mean(costs.map(({ bytes }) => bytes));

/** Prints what was measured as Markdown: quality, cost of a query, cost of the index, and growth. */
export function printTables(measured: readonly Measurement[]): void {
  printTable(
    ['documents', 'search', 'precision', 'recall', 'right in top 5'],
    measured.map(({ documents, engine, quality }) => [
      documents,
      engine,
      quality.precision.toFixed(3),
      quality.recall.toFixed(3),
      quality.rightInTop5.toFixed(3),
    ]),
  );
  printTable(
    [
      'documents',
      'search',
      'KB a query, cold',
      'requests',
      'cold ms',
      'another query, ms',
      '(worst)',
      'the first again, ms',
      '(worst)',
    ],
    measured.map((one) => [
      one.documents,
      one.engine,
      (bytesOf(one) / 1024).toFixed(1),
      mean(one.costs.map(({ requests }) => requests)).toFixed(1),
      median(one.costs.map(({ cold }) => cold)).toFixed(0),
      median(one.costs.map(({ warm }) => warm)).toFixed(1),
      Math.max(...one.costs.map(({ warm }) => warm)).toFixed(1),
      median(one.costs.map(({ again }) => again)).toFixed(1),
      Math.max(...one.costs.map(({ again }) => again)).toFixed(1),
    ]),
  );
  printTable(
    ['documents', 'search', 'index step s', 'peak MB', 'index MB', 'files'],
    measured.map(({ documents, engine, index }) => [
      documents,
      engine,
      index.seconds.toFixed(1),
      index.memory.toFixed(0),
      index.size.toFixed(1),
      index.files,
    ]),
  );
  const ours = measured.filter(({ engine }) => engine === 'ours');
  const first = ours[0];
  printTable(
    [
      'documents',
      'bytes, of stock',
      'cold ms, of stock',
      'bytes, of the smallest library',
      'logarithm, of the smallest',
    ],
    ours.map((one) => {
      const stock = measured.find(
        ({ documents, engine }) => documents === one.documents && engine === 'stock',
      );
      const cold = (item: Measurement): number => median(item.costs.map((cost) => cost.cold));
      return [
        one.documents,
        stock ? (bytesOf(one) / bytesOf(stock)).toFixed(2) : '',
        stock ? (cold(one) / cold(stock)).toFixed(2) : '',
        first ? (bytesOf(one) / bytesOf(first)).toFixed(2) : '',
        first ? (Math.log(one.documents) / Math.log(first.documents)).toFixed(2) : '',
      ];
    }),
  );
}
