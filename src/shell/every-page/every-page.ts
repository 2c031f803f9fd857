// What every page does with a script, in one module: a page asks for one file, not for one of each part.
import { startMarks } from '../../features/search/browser/mark-in-page.ts';
import { startSearchBoxes } from '../../features/search/browser/search-boxes.ts';
import { startTermPreviews } from '../../features/glossary/browser/term-preview.ts';
import { startWorker } from '../../features/offline/browser/start-worker.ts';
import { startLanding } from '../../features/reading/browser/landing.ts';
import { startSettingsButton } from '../../features/reading/browser/settings-button.ts';
import { startTrayControl } from '../../features/tray/browser/tray-control.ts';
import { startLostScript } from './lost-script.ts';
import { writePrintedAddress } from './printed-address.ts';
import { startSchemeButton } from './scheme-button.ts';

const parts = [
  startLostScript,
  startSearchBoxes,
  startTrayControl,
  startSettingsButton,
  startSchemeButton,
  startTermPreviews,
  startMarks,
  startLanding,
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
