import { expose } from 'comlink';
import { readyWord } from '../../../ui/browser/in-worker.ts';
import { readNotesFile } from './read-file.ts';

expose({ readNotesFile });
postMessage(readyWord);
