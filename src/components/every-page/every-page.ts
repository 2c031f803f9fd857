// What every page does with a script, in one module: a page asks for one file, not for one of each part.
import { startMarks } from '../../search/client/mark-in-page.ts';
import { startSearchBoxes } from '../../search/client/search-boxes.ts';
import { startTermPreviews } from '../glossary/client/term-preview.ts';
import { startWorker } from '../offline/client/start-worker.ts';
import { startSettingsButton } from '../reading/client/settings-button.ts';
import { startTrayControl } from '../tray/client/tray-control.ts';
import { writePrintedAddress } from './printed-address.ts';
import { startSchemeButton } from './scheme-button.ts';

const parts = [
  startSearchBoxes,
  startTrayControl,
  startSettingsButton,
  startSchemeButton,
  startTermPreviews,
  startMarks,
  writePrintedAddress,
  startWorker,
];

for (const start of parts) {
  try {
    start();
  } catch (error) {
    // A part that breaks leaves the others as they are.
    reportError(error);
  }
}
