import { problemCount, reportContent } from '../src/checks/report-content.ts';

const count = reportContent();
console.log(count === 0 ? '没有问题。' : problemCount(count));
process.exitCode = count === 0 ? 0 : 1;
