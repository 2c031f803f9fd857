import { expose } from 'comlink';
import { readyWord } from '../../../ui/browser/in-worker.ts';
import { openDesk, type SearchedLibraries } from './open-desk.ts';

// The page gives what is searched as the name of the worker.
expose(openDesk(JSON.parse(self.name) as SearchedLibraries));
postMessage(readyWord);
