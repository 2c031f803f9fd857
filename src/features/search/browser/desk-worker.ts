import { expose } from 'comlink';
import { readyWord } from '../../../ui/browser/in-worker.ts';
import { openDesk } from './open-desk.ts';

// The page gives its base as the name of the worker.
expose(openDesk(self.name));
postMessage(readyWord);
