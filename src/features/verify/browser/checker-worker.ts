import { expose } from 'comlink';
import { readyWord } from '../../../ui/browser/in-worker.ts';
import { openChecker } from './open-checker.ts';

const [base, official] = JSON.parse(self.name) as [string, string];
expose(openChecker(base, official));
postMessage(readyWord);
